package jp.shikaku.xml.internal.mapping;

import jakarta.xml.bind.JAXBElement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.medical.MedicalAnswer;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.BulkDocument;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.xml.internal.naming.ElementNames;
import jp.shikaku.xml.internal.reading.DocumentReader;
import jp.shikaku.xml.internal.reading.InboundDocument;
import jp.shikaku.xml.internal.reading.InboundText;
import jp.shikaku.xml.internal.reading.SchemaComparison;
import jp.shikaku.xml.internal.reading.XmlInput;
import jp.shikaku.xml.internal.writing.DocumentWriter;

/**
 * One kind of message: its bound class, its value, and the ways between them. Immutable and thread-safe.
 *
 * @param <W> the bound class of its root element
 * @param <M> its value
 */
public final class MessageBinding<W, M extends Message> {

    private static final QName ROOT = new QName("XmlMsg");

    private final MessageId id;
    private final Class<W> boundClass;
    private final Class<M> valueClass;
    private final BiFunction<W, List<Notice>, M> toValue;
    private final Function<M, W> toWire;
    private final Optional<RowBinding<W, M, ?, ?>> rows;
    private final Optional<ChoiceBinding<W>> choice;
    private final DocumentReader<W> reader;
    private final SchemaComparison comparison;

    MessageBinding(
            MessageId id,
            Class<W> boundClass,
            Class<M> valueClass,
            BiFunction<W, List<Notice>, M> toValue,
            Function<M, W> toWire) {
        this(id, boundClass, valueClass, toValue, toWire, Optional.empty());
    }

    /** A message that holds a list. */
    MessageBinding(
            MessageId id,
            Class<W> boundClass,
            Class<M> valueClass,
            BiFunction<W, List<Notice>, M> toValue,
            Function<M, W> toWire,
            Optional<RowBinding<W, M, ?, ?>> rows) {
        this(id, boundClass, valueClass, toValue, toWire, rows, Optional.empty());
    }

    /** A message in which something was chosen from a list of the profile. */
    MessageBinding(
            MessageId id,
            Class<W> boundClass,
            Class<M> valueClass,
            BiFunction<W, List<Notice>, M> toValue,
            Function<M, W> toWire,
            Optional<RowBinding<W, M, ?, ?>> rows,
            Optional<ChoiceBinding<W>> choice) {
        this.rows = rows;
        this.choice = choice;
        this.id = id;
        this.boundClass = boundClass;
        this.valueClass = valueClass;
        this.toValue = toValue;
        this.toWire = toWire;
        this.reader = new DocumentReader<>(boundClass);
        this.comparison = new SchemaComparison(id);
    }

    /**
     * Returns which kind it is.
     *
     * @return the message id
     */
    public MessageId id() {
        return id;
    }

    /**
     * Whether it holds a list, so that it can be large.
     *
     * @return whether there is no usual limit
     */
    public boolean isList() {
        return rows.isPresent();
    }

    /** Whether such a message is nothing but medical information. */
    boolean isMedicalAnswer() {
        return MedicalAnswer.class.isAssignableFrom(valueClass);
    }

    /** What the elements of such a document are called. */
    Stream<String> elements() {
        return reader.elements();
    }

    /**
     * Whether the message can hold a file in base64.
     *
     * @return whether one of its elements is a file
     */
    public boolean holdsFile() {
        return reader.holdsFile();
    }

    /**
     * Writes a message.
     *
     * @param message a message of this kind
     * @param writer writes documents
     * @param names how its elements are called
     * @param profile what the terminal wants
     * @return the document
     * @throws SetupException if the profile gives no code for what was chosen
     */
    public Payload write(Message message, DocumentWriter writer, ElementNames names, TerminalProfile profile) {
        M value = valueClass.cast(message);
        Function<M, W> wire = toWire.andThen(root -> coded(root, profile));
        Optional<RowBinding<W, M, ?, ?>> list = rows.filter(binding -> !binding.isEmpty(value));
        return list.isEmpty()
                ? writer.write(root(wire.apply(value)), names, profile)
                : writer.write(root(list.get().frame(value, wire)), list.get().elements(value), names, profile);
    }

    private W coded(W root, TerminalProfile profile) {
        return choice.map(names -> names.coded(root, profile)).orElse(root);
    }

    private JAXBElement<W> root(W wire) {
        return new JAXBElement<>(ROOT, boundClass, wire);
    }

    /**
     * Opens a bulk result of this kind.
     *
     * @param document the document
     * @param input opens parsers
     * @param names how its elements are called
     * @param accepted whether a unit with such notices is handed on
     * @return its units, before the first
     * @throws IOException if it cannot be read
     * @throws SetupException if it is no bulk result
     */
    public BulkDocument open(
            InboundDocument document, XmlInput input, ElementNames names, Predicate<List<Notice>> accepted)
            throws IOException {
        RowBinding<W, M, ?, ?> list = rows.filter(binding -> valueClass == BulkAnswer.class)
                .orElseThrow(() -> new SetupException(DiagnosticCode.MESSAGE_NOT_SUPPORTED, id.value()));
        return open(document, input, names, list, accepted);
    }

    private <V, R> BulkDocument open(
            InboundDocument document,
            XmlInput input,
            ElementNames names,
            RowBinding<W, M, V, R> list,
            Predicate<List<Notice>> accepted)
            throws IOException {
        DocumentReader.Result<W> frame = reader.readFrame(document, input, names, list.element());
        BulkAnswer head = (BulkAnswer) toValue.apply(
                frame.root(), disputed(frame.notices(), document.charset().disputed()));
        return new UnitReader<>(
                head,
                frame.rows(),
                document.charset().charset(),
                "/XmlMsg/MessageBody/" + list.element(),
                reader.readRows(document, input, names, list.element(), list.rowClass()),
                list.toValue().andThen(BulkUnit.class::cast),
                accepted);
    }

    /**
     * Reads a document of this kind.
     *
     * @param input opens parsers
     * @param text the document
     * @param profile how things are called at the terminal
     * @return the message
     */
    public Decoded read(XmlInput input, InboundText text, TerminalProfile profile) {
        DocumentReader.Result<W> result = bound(input, text, profile);
        return decoded(result.root(), new ArrayList<>(result.notices()), text);
    }

    private DocumentReader.Result<W> bound(XmlInput input, InboundText text, TerminalProfile profile) {
        DocumentReader.Result<W> result =
                reader.read(ElementNames.of(id, profile).canonical(input.open(text.text())));
        List<Notice> chosen =
                choice.map(names -> names.named(result.root(), profile)).orElse(List.of());
        List<Notice> notices =
                Stream.concat(result.notices().stream(), chosen.stream()).toList();
        return new DocumentReader.Result<>(result.root(), disputed(notices, text.disputed()), result.rows());
    }

    private static List<Notice> disputed(List<Notice> notices, boolean disputed) {
        return disputed
                ? Stream.concat(notices.stream(), Stream.of(new Notice(DiagnosticCode.ENCODING_DISAGREES, "/")))
                        .toList()
                : notices;
    }

    /**
     * Reads a document of this kind and compares it with its schema.
     *
     * @param input opens parsers
     * @param text the document
     * @param profile how things are called at the terminal
     * @return the message, with notices of what was not understood and of where else it differs from the schema
     */
    public Decoded compare(XmlInput input, InboundText text, TerminalProfile profile) {
        DocumentReader.Result<W> result = bound(input, text, profile);
        List<Notice> notices = new ArrayList<>(result.notices());
        Decoded decoded = decoded(result.root(), new ArrayList<>(notices), text);
        Set<String> noted = decoded.notices().stream().map(Notice::path).collect(Collectors.toSet());
        ElementNames names = ElementNames.of(id, profile);
        String reordered = reader.inOrder(names.canonical(input.open(text.text())));
        comparison.compare(names.canonical(input.open(text.text())), input.open(reordered)).stream()
                .filter(difference -> !noted.contains(difference.path()))
                .forEach(notices::add);
        return decoded(result.root(), notices, text);
    }

    /**
     * Holds a document that was written against its schema.
     *
     * @param document a parser at its start
     * @return the paths where it differs
     */
    public Set<String> differences(XMLStreamReader document) {
        return comparison.differences(document);
    }

    private Decoded decoded(W root, List<Notice> notices, InboundText text) {
        return new Decoded(toValue.apply(root, notices), text.charset(), notices);
    }
}

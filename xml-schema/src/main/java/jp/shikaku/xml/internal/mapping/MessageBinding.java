package jp.shikaku.xml.internal.mapping;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.xml.internal.binding.BoundClasses;
import jp.shikaku.xml.internal.naming.ElementNames;
import jp.shikaku.xml.internal.reading.DocumentReader;
import jp.shikaku.xml.internal.reading.InboundText;
import jp.shikaku.xml.internal.reading.SchemaComparison;
import jp.shikaku.xml.internal.reading.XmlInput;

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
    private final DocumentReader<W> reader;
    private final SchemaComparison comparison;

    MessageBinding(
            MessageId id,
            Class<W> boundClass,
            Class<M> valueClass,
            BiFunction<W, List<Notice>, M> toValue,
            Function<M, W> toWire) {
        this.id = id;
        this.boundClass = boundClass;
        this.valueClass = valueClass;
        this.toValue = toValue;
        this.toWire = toWire;
        this.reader = new DocumentReader<>(boundClass);
        this.comparison = new SchemaComparison(id);
    }

    MessageId id() {
        return id;
    }

    /**
     * The document of a message.
     *
     * @param message a message of this kind
     * @return its root element
     */
    public JAXBElement<W> toWire(Message message) {
        return new JAXBElement<>(ROOT, boundClass, toWire.apply(valueClass.cast(message)));
    }

    /**
     * Reads a document of this kind.
     *
     * @param parser a guarded parser at its start
     * @param text where the parser reads from
     * @return the message
     */
    public Decoded read(XMLStreamReader parser, InboundText text) {
        DocumentReader.Result<W> result = reader.read(parser);
        List<Notice> notices = new ArrayList<>(result.notices());
        if (text.disputed()) {
            notices.add(new Notice(DiagnosticCode.ENCODING_DISAGREES, "/"));
        }
        return new Decoded(toValue.apply(result.root(), notices), text.charset(), notices);
    }

    /**
     * Compares a document of this kind with its schema.
     *
     * @param input opens parsers
     * @param text the document
     * @param names how its elements are called
     * @return what was not understood, and where else it differs from the schema
     */
    public List<Notice> validate(XmlInput input, InboundText text, ElementNames names) {
        Decoded decoded = read(names.canonical(input.open(text.text())), text);
        String reordered = BoundClasses.print(toWire(decoded.message()));
        Set<String> noted = decoded.notices().stream().map(Notice::path).collect(Collectors.toSet());
        XMLStreamReader document = names.canonical(input.open(text.text()));
        Stream<Notice> others = comparison.compare(document, input.open(reordered)).stream()
                .filter(difference -> !noted.contains(difference.path()));
        return Stream.concat(decoded.notices().stream(), others).toList();
    }
}

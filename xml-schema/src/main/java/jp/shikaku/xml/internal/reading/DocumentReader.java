package jp.shikaku.xml.internal.reading;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.xml.internal.binding.BoundClasses;
import jp.shikaku.xml.internal.binding.QrFileAdapter;
import jp.shikaku.xml.internal.binding.ValueAdapter;
import jp.shikaku.xml.internal.naming.ElementNames;

/**
 * Reads documents of one kind into bound objects: by name, in any order. Thread-safe.
 *
 * @param <W> the bound root class
 */
public final class DocumentReader<W> {

    private final Class<W> boundClass;
    private final KnownElement root;
    private final List<Class<?>> adapters;

    /**
     * A reader of one kind of document.
     *
     * @param boundClass the bound root class
     */
    public DocumentReader(Class<W> boundClass) {
        this.boundClass = boundClass;
        this.root = KnownElement.of(boundClass);
        this.adapters = root.adapters().toList();
    }

    /**
     * Whether a document of this kind can hold a file in base64.
     *
     * @return whether one of its elements is a file
     */
    public boolean holdsFile() {
        return adapters.contains(QrFileAdapter.class);
    }

    /**
     * Returns what the elements of such documents are called.
     *
     * @return the names of all below the root
     */
    public Stream<String> elements() {
        return root.names();
    }

    /**
     * Reads one document to its end.
     *
     * @param parser a guarded parser at its start
     * @return the bound root and what was not understood
     * @throws MalformedAnswerException if it is refused
     */
    public Result<W> read(XMLStreamReader parser) {
        return read(parser, Optional.empty());
    }

    /**
     * Puts a document that was read before into the order of the schema.
     *
     * @param parser a guarded parser at its start
     * @return the document with the elements that are known, each once where it should be, and their texts as they came
     */
    public String inOrder(XMLStreamReader parser) {
        try {
            KnownElementsReader reader = new KnownElementsReader(parser, root);
            return OrderedElement.read(reader).print(reader.getLocalName());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The document was well formed before", e);
        }
    }

    private Result<W> read(XMLStreamReader parser, Optional<KnownElement> passedOver) {
        try {
            KnownElementsReader reader = new KnownElementsReader(parser, root, passedOver);
            W value = unmarshaller(reader).unmarshal(reader, boundClass).getValue();
            while (reader.hasNext()) {
                reader.next();
            }
            return new Result<>(value, reader.notices(), reader.passed());
        } catch (JAXBException | XMLStreamException e) {
            throw new MalformedAnswerException(DiagnosticCode.NOT_WELL_FORMED);
        }
    }

    /**
     * Reads one document to its end, but for its rows, which are counted.
     *
     * @param document the document
     * @param input opens parsers
     * @param names how its elements are called
     * @param rowElement what a row is called
     * @return the bound root without rows, what was not understood outside of them, and their number
     * @throws MalformedAnswerException if the document is refused
     * @throws IOException if it cannot be read
     */
    public Result<W> readFrame(InboundDocument document, XmlInput input, ElementNames names, String rowElement)
            throws IOException {
        try (InboundDocument.Parsing parsing = document.parse(input, new RowGuard(names.wireName(rowElement), false))) {
            return read(names.canonical(parsing.parser()), Optional.of(root.row(rowElement)));
        }
    }

    /**
     * Starts to read the rows of a document that was read before.
     *
     * @param <R> the bound class of a row
     * @param document the document
     * @param input opens parsers
     * @param names how its elements are called
     * @param rowElement what a row is called
     * @param rowClass the bound class of a row
     * @return the rows, before the first
     * @throws IOException if it cannot be read
     */
    public <R> RowCursor<R> readRows(
            InboundDocument document, XmlInput input, ElementNames names, String rowElement, Class<R> rowClass)
            throws IOException {
        InboundDocument.Parsing parsing = document.parse(input, new RowGuard(names.wireName(rowElement), true));
        try {
            KnownElementsReader reader = new KnownElementsReader(names.canonical(parsing.parser()), root);
            return new RowCursor<>(parsing, reader, root.row(rowElement), rowClass, this::unmarshaller);
        } catch (XMLStreamException e) {
            parsing.close();
            throw new MalformedAnswerException(DiagnosticCode.NOT_WELL_FORMED);
        }
    }

    private Unmarshaller unmarshaller(KnownElementsReader reader) {
        try {
            return configured(reader);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private Unmarshaller configured(KnownElementsReader reader) throws JAXBException {
        Unmarshaller unmarshaller = BoundClasses.unmarshaller();
        unmarshaller.setEventHandler(event -> true);
        for (Class<?> adapter : adapters) {
            unmarshaller.setAdapter(ValueAdapter.create(adapter, reader::note));
        }
        return unmarshaller;
    }

    /**
     * What was read. Immutable.
     *
     * @param <W> the bound root class
     * @param root the bound root
     * @param notices what was not understood, in the order of the document
     * @param rows how many rows were passed over
     */
    public record Result<W>(W root, List<Notice> notices, int rows) {}
}

package jp.shikaku.xml.internal.reading;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.xml.internal.binding.BoundClasses;
import jp.shikaku.xml.internal.binding.ValueAdapter;

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
     * Reads one document to its end.
     *
     * @param parser a guarded parser at its start
     * @return the bound root and what was not understood
     * @throws MalformedAnswerException if it is refused
     */
    public Result<W> read(XMLStreamReader parser) {
        try {
            KnownElementsReader reader = new KnownElementsReader(parser, root);
            W value = unmarshaller(reader).unmarshal(reader, boundClass).getValue();
            while (reader.hasNext()) {
                reader.next();
            }
            return new Result<>(value, reader.notices());
        } catch (JAXBException | XMLStreamException e) {
            throw new MalformedAnswerException(DiagnosticCode.NOT_WELL_FORMED);
        }
    }

    private Unmarshaller unmarshaller(KnownElementsReader reader) throws JAXBException {
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
     */
    public record Result<W>(W root, List<Notice> notices) {}
}

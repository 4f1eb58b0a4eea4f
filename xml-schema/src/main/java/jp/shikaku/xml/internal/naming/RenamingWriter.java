package jp.shikaku.xml.internal.naming;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.util.StreamWriterDelegate;

/** Writes elements under other names. Not thread-safe. */
final class RenamingWriter extends StreamWriterDelegate {

    private final Map<String, String> names;

    RenamingWriter(XMLStreamWriter writer, Map<String, String> names) {
        super(writer);
        this.names = names;
    }

    @Override
    public void writeStartElement(String prefix, String localName, String namespace) throws XMLStreamException {
        super.writeStartElement(prefix, names.getOrDefault(localName, localName), namespace);
    }

    @Override
    public void writeStartElement(String localName) throws XMLStreamException {
        super.writeStartElement(names.getOrDefault(localName, localName));
    }
}

package jp.shikaku.xml.internal.naming;

import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Shows elements under other names. Not thread-safe. */
final class RenamingReader extends StreamReaderDelegate {

    private final Map<String, String> names;

    RenamingReader(XMLStreamReader reader, Map<String, String> names) {
        super(reader);
        this.names = names;
    }

    @Override
    public String getLocalName() {
        String name = super.getLocalName();
        return names.getOrDefault(name, name);
    }

    @Override
    public QName getName() {
        QName name = super.getName();
        return new QName(name.getNamespaceURI(), getLocalName(), name.getPrefix());
    }
}

package jp.shikaku.xml.internal.reading;

import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/** Knows the path of the element it stands on, or has just left. Not thread-safe. */
final class PathReader extends StreamReaderDelegate {

    private static final KnownElement ANY = new KnownElement(true, Optional.empty(), Map.of());

    private @Nullable Position position;
    private boolean leaving;

    PathReader(XMLStreamReader parser) {
        super(parser);
    }

    @Override
    public int next() throws XMLStreamException {
        if (leaving && position != null) {
            position = position.parent();
        }
        int event = super.next();
        leaving = event == XMLStreamConstants.END_ELEMENT;
        if (event == XMLStreamConstants.START_ELEMENT) {
            position = position == null
                    ? Position.root(getLocalName(), ANY)
                    : position.child(ANY, getLocalName(), position.count(getName()));
        }
        return event;
    }

    String path() {
        return position == null ? "/" : position.path();
    }
}

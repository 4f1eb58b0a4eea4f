package jp.shikaku.xml.internal.reading;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An element of a document as it came, but for the order: what is in it stands as the schema wants it, and what is not known or repeated is
 * left out. Not thread-safe.
 */
final class OrderedElement {

    private final KnownElement known;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, List<OrderedElement>> children = new HashMap<>();

    private OrderedElement(KnownElement known) {
        this.known = known;
    }

    /** Reads the element the reader stands at the start of, to its end. */
    static OrderedElement read(KnownElementsReader reader) throws XMLStreamException {
        OrderedElement element = new OrderedElement(reader.element());
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element.children
                        .computeIfAbsent(reader.getLocalName(), name -> new ArrayList<>())
                        .add(read(reader));
            } else if (element.known.holdsText() && reader.isOnText()) {
                element.text.append(reader.getText());
            }
        }
        return element;
    }

    /** Writes it as a document. */
    String print(String name) throws XMLStreamException {
        StringWriter document = new StringWriter();
        XMLStreamWriter writer = new WstxOutputFactory().createXMLStreamWriter(document);
        write(name, writer);
        writer.close();
        return document.toString();
    }

    private void write(String name, XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(text.toString());
        for (String child : known.children().keySet()) {
            for (OrderedElement element : children.getOrDefault(child, List.of())) {
                element.write(child, writer);
            }
        }
        writer.writeEndElement();
    }
}

package jp.shikaku.xml.internal.writing;

import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.xml.internal.binding.BoundClasses;
import jp.shikaku.xml.internal.binding.InsurerNumberAdapter;
import jp.shikaku.xml.internal.naming.ElementNames;

/** Writes bound objects one after the other, each on its own. Not thread-safe. */
final class ElementEncoder {

    private final XMLOutputFactory factory;
    private final ElementNames names;
    private final WireCharset charset;
    private final Marshaller marshaller;
    private List<Violation> violations = List.of();

    ElementEncoder(XMLOutputFactory factory, ElementNames names, TerminalProfile profile) {
        this.names = names;
        this.factory = factory;
        this.charset = profile.charset();
        this.marshaller = BoundClasses.marshaller();
        try {
            marshaller.setAdapter(new InsurerNumberAdapter(profile.insurerNumberPadding()));
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] encode(JAXBElement<?> element) {
        return write(element).getBytes(charset.charset());
    }

    String write(JAXBElement<?> element) {
        StringWriter text = new StringWriter();
        try {
            CheckedWriter writer = new CheckedWriter(names.wire(factory.createXMLStreamWriter(text)), charset);
            marshaller.marshal(element, writer);
            writer.flush();
            violations = writer.violations();
            return text.toString();
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalStateException("The bound classes do not fit the schema", e);
        }
    }

    /** What could not be written of the last element. */
    List<Violation> violations() {
        return violations;
    }
}

package jp.shikaku.xml.internal.writing;

import com.ctc.wstx.stax.WstxOutputFactory;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.xml.internal.binding.BoundClasses;
import jp.shikaku.xml.internal.binding.InsurerNumberAdapter;
import jp.shikaku.xml.internal.naming.ElementNames;

/** Writes bound objects: fixed order, no line breaks, no byte order mark, no character references. Thread-safe. */
public final class DocumentWriter {

    private final XMLOutputFactory factory = new WstxOutputFactory();

    /** Writes everywhere alike. */
    public DocumentWriter() {}

    /**
     * Writes a document.
     *
     * @param root the bound root element
     * @param names how its elements are called
     * @param profile what the terminal wants
     * @return its bytes, the same for equal documents
     * @throws InvalidRequestException if a character cannot be written
     */
    public byte[] write(JAXBElement<?> root, ElementNames names, TerminalProfile profile) {
        WireCharset charset = profile.charset();
        StringWriter document = new StringWriter();
        document.write("<?xml version=\"1.0\" encoding=\"" + charset.label() + "\" standalone=\"no\"?>");
        try {
            CheckedWriter writer = new CheckedWriter(names.wire(factory.createXMLStreamWriter(document)), charset);
            Marshaller marshaller = BoundClasses.marshaller();
            marshaller.setAdapter(new InsurerNumberAdapter(profile.insurerNumberPadding()));
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.marshal(root, writer);
            writer.flush();
            if (!writer.violations().isEmpty()) {
                throw new InvalidRequestException(writer.violations());
            }
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalStateException("The bound classes do not fit the schema", e);
        }
        return document.toString().getBytes(charset.charset());
    }
}

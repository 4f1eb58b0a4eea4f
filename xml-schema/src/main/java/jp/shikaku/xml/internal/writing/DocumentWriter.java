package jp.shikaku.xml.internal.writing;

import com.ctc.wstx.stax.WstxOutputFactory;
import jakarta.xml.bind.JAXBElement;
import java.nio.charset.Charset;
import javax.xml.stream.XMLOutputFactory;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
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
     * @return the document, the same for equal objects
     * @throws InvalidRequestException if a character cannot be written
     */
    public Payload write(JAXBElement<?> root, ElementNames names, TerminalProfile profile) {
        return Payload.of(text(root, names, profile).getBytes(profile.charset().charset()));
    }

    /**
     * Writes a document with a long list.
     *
     * @param frame the bound root element, whose body is empty and comes last
     * @param rows the elements of the body, the same each time
     * @param names how its elements are called
     * @param profile what the terminal wants
     * @return the document, the same for equal objects
     * @throws InvalidRequestException if a character cannot be written
     */
    public Payload write(
            JAXBElement<?> frame,
            Iterable<? extends JAXBElement<?>> rows,
            ElementNames names,
            TerminalProfile profile) {
        String text = text(frame, names, profile);
        int bodyEnd = text.lastIndexOf("/>");
        String body = text.substring(text.lastIndexOf('<', bodyEnd) + 1, bodyEnd);
        Charset charset = profile.charset().charset();
        return new RowsPayload(
                (text.substring(0, bodyEnd) + ">").getBytes(charset),
                rows,
                ("</" + body + ">" + text.substring(bodyEnd + 2)).getBytes(charset),
                () -> new ElementEncoder(factory, names, profile));
    }

    private String text(JAXBElement<?> root, ElementNames names, TerminalProfile profile) {
        ElementEncoder encoder = new ElementEncoder(factory, names, profile);
        String text = "<?xml version=\"1.0\" encoding=\"" + profile.charset().label() + "\" standalone=\"no\"?>"
                + encoder.write(root);
        if (!encoder.violations().isEmpty()) {
            throw new InvalidRequestException(encoder.violations());
        }
        return text;
    }
}

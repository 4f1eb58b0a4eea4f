package jp.shikaku.xml.internal.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.port.WireCharset;

/**
 * The text of a document whose bytes came in one of the two character sets of the protocol; see {@link InboundCharset}. Immutable and
 * thread-safe.
 *
 * @param text the text without byte order mark
 * @param charset the character set the bytes are in
 * @param disputed whether declaration, CharacterCodeIdentifier or the look of the text say otherwise
 */
public record InboundText(String text, WireCharset charset, boolean disputed) {

    /**
     * Finds out the character set and decodes.
     *
     * @param bytes the document
     * @return its text
     * @throws MalformedAnswerException if it is in neither of the two, or byte order mark and declaration contradict each other
     */
    public static InboundText decode(byte[] bytes) {
        try (InputStream stream = new ByteArrayInputStream(bytes)) {
            InboundCharset found = InboundCharset.of(Clues.of(bytes), stream);
            String text = new String(bytes, found.charset().charset());
            return new InboundText(withoutMark(text), found.charset(), found.disputed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The text is personal. */
    @Override
    public String toString() {
        return "InboundText[" + charset + "]";
    }
}

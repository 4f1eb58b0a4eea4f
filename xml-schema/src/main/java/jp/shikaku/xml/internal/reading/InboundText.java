package jp.shikaku.xml.internal.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.port.WireCharset;

/**
 * The text of a document whose bytes came in one of the two character sets of the protocol. Immutable and thread-safe.
 *
 * <p>The declaration alone is not believed: terminals answer in UTF-8 to requests in Shift_JIS, and the bytes of half-width
 * kana may be valid UTF-8 by chance, as those of some kanji in UTF-8 may be valid Shift_JIS. Where only one of the two decodes, that
 * one is right. Where both do, the byte order mark decides, then the declaration, then CharacterCodeIdentifier, then what looks like
 * Japanese.
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
        Clues clues = Clues.of(bytes);
        Optional<String> utf8 = strictly(WireCharset.UTF_8, bytes);
        Optional<String> windows31j = strictly(WireCharset.SHIFT_JIS, bytes);
        if (utf8.isEmpty() && windows31j.isEmpty()) {
            throw new MalformedAnswerException(DiagnosticCode.ENCODING_NOT_SUPPORTED);
        }
        Optional<WireCharset> look = utf8.flatMap(asUtf8 -> windows31j.flatMap(asWindows -> byLook(asUtf8, asWindows)));
        WireCharset charset =
                utf8.isEmpty() ? WireCharset.SHIFT_JIS : windows31j.isEmpty() ? WireCharset.UTF_8 : first(clues, look);
        String text = (charset == WireCharset.UTF_8 ? utf8 : windows31j).orElseThrow();
        return new InboundText(withoutMark(text), charset, isDisputed(charset, clues, look));
    }

    /** Neither character set makes more than one character of a byte. */
    private static Optional<String> strictly(WireCharset charset, byte[] bytes) {
        CharsetDecoder decoder = charset.charset().newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean decodes = !decoder.decode(ByteBuffer.wrap(bytes), text, true).isError();
        return decodes ? Optional.of(text.flip().toString()) : Optional.empty();
    }

    private static WireCharset first(Clues clues, Optional<WireCharset> look) {
        return Stream.concat(clues.inOrder(), look.stream()).findFirst().orElse(WireCharset.UTF_8);
    }

    private static boolean isDisputed(WireCharset charset, Clues clues, Optional<WireCharset> look) {
        return Stream.concat(clues.inOrder(), look.stream()).anyMatch(clue -> clue != charset);
    }

    /** Empty when both readings look like Japanese, or neither does. */
    private static Optional<WireCharset> byLook(String asUtf8, String asWindows31j) {
        boolean utf8Plausible = Plausibility.looksJapanese(asUtf8);
        if (utf8Plausible == Plausibility.looksJapanese(asWindows31j)) {
            return Optional.empty();
        }
        return Optional.of(utf8Plausible ? WireCharset.UTF_8 : WireCharset.SHIFT_JIS);
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

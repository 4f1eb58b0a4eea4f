package jp.shikaku.xml.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.WireCharset;

/**
 * The character set of a document whose bytes came in one of the two of the protocol. Immutable and thread-safe.
 *
 * <p>The declaration alone is not believed: terminals answer in UTF-8 to requests in Shift_JIS, and the bytes of half-width
 * kana may be valid UTF-8 by chance, as those of some kanji in UTF-8 may be valid Shift_JIS. Where only one of the two decodes, that
 * one is right. Where both do, the byte order mark decides, then the declaration, then CharacterCodeIdentifier, then what looks like
 * Japanese. All bytes are looked at, however many there are; what the document says of itself is looked for in its beginning.
 *
 * @param charset the character set the bytes are in
 * @param disputed whether declaration, CharacterCodeIdentifier or the look of the text say otherwise
 */
public record InboundCharset(WireCharset charset, boolean disputed) {

    /** Where declaration and header are looked for in a document of any length. */
    private static final int BEGINNING = 64 * 1024;

    /**
     * Finds out the character set of a document of any length.
     *
     * @param document the document
     * @return its character set
     * @throws MalformedAnswerException if it is in neither of the two, or byte order mark and declaration contradict each other
     * @throws IOException if it cannot be read
     */
    public static InboundCharset of(Payload document) throws IOException {
        try (InputStream beginning = document.open();
                InputStream whole = document.open()) {
            return of(Clues.of(beginning.readNBytes(BEGINNING)), whole);
        }
    }

    static InboundCharset of(Clues clues, InputStream document) throws IOException {
        StrictReading utf8 = new StrictReading(WireCharset.UTF_8);
        StrictReading windows31j = new StrictReading(WireCharset.SHIFT_JIS);
        byte[] buffer = new byte[BEGINNING];
        int length;
        while ((length = document.readNBytes(buffer, 0, BEGINNING)) > 0 && (utf8.decodes() || windows31j.decodes())) {
            boolean both = utf8.decodes() && windows31j.decodes();
            utf8.read(ByteBuffer.wrap(buffer, 0, length), both);
            windows31j.read(ByteBuffer.wrap(buffer, 0, length), both);
        }
        return verdict(clues, utf8.end(), windows31j.end());
    }

    private static InboundCharset verdict(Clues clues, StrictReading utf8, StrictReading windows31j) {
        if (!utf8.decodes() && !windows31j.decodes()) {
            throw new MalformedAnswerException(DiagnosticCode.ENCODING_NOT_SUPPORTED);
        }
        Optional<WireCharset> look =
                utf8.decodes() && windows31j.decodes() ? byLook(utf8, windows31j) : Optional.empty();
        WireCharset charset = !utf8.decodes()
                ? WireCharset.SHIFT_JIS
                : !windows31j.decodes() ? WireCharset.UTF_8 : first(clues, look);
        return new InboundCharset(charset, isDisputed(charset, clues, look));
    }

    private static WireCharset first(Clues clues, Optional<WireCharset> look) {
        return Stream.concat(clues.inOrder(), look.stream()).findFirst().orElse(WireCharset.UTF_8);
    }

    private static boolean isDisputed(WireCharset charset, Clues clues, Optional<WireCharset> look) {
        return Stream.concat(clues.inOrder(), look.stream()).anyMatch(clue -> clue != charset);
    }

    /** Empty when both readings look like Japanese, or neither does. */
    private static Optional<WireCharset> byLook(StrictReading utf8, StrictReading windows31j) {
        if (utf8.looksJapanese() == windows31j.looksJapanese()) {
            return Optional.empty();
        }
        return Optional.of(utf8.looksJapanese() ? WireCharset.UTF_8 : WireCharset.SHIFT_JIS);
    }
}

package jp.shikaku.xml.internal.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import jp.shikaku.core.port.WireCharset;

/** Reads bytes in one character set, part by part, and tells whether that works and what it looks like. Not thread-safe. */
final class StrictReading {

    private static final int LONGEST_CHARACTER = 8;

    private final CharsetDecoder decoder;
    private final Plausibility plausibility = new Plausibility();
    private ByteBuffer rest = ByteBuffer.allocate(LONGEST_CHARACTER).limit(0);
    private boolean decodes = true;

    StrictReading(WireCharset charset) {
        this.decoder = charset.charset().newDecoder();
    }

    /** How it looks matters only as long as there is another reading to compare it with. */
    void read(ByteBuffer part, boolean compared) {
        if (decodes) {
            ByteBuffer bytes = ByteBuffer.allocate(rest.remaining() + part.remaining())
                    .put(rest)
                    .put(part)
                    .flip();
            decode(bytes, false, compared);
            rest = bytes;
        }
    }

    /** There are no more bytes. */
    StrictReading end() {
        if (decodes) {
            decode(rest, true, true);
        }
        return this;
    }

    /** Neither character set makes more than one character of a byte. */
    private void decode(ByteBuffer bytes, boolean end, boolean compared) {
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CoderResult result = decoder.decode(bytes, text, end);
        decodes = !result.isError();
        if (compared) {
            plausibility.read(text.flip());
        }
    }

    boolean decodes() {
        return decodes;
    }

    boolean looksJapanese() {
        return plausibility.looksJapanese();
    }
}

package jp.shikaku.xml.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import jp.shikaku.core.port.WireCharset;

/**
 * The text of bytes whose character set is known, or tried: without byte order mark, and without a last character of which not all bytes are
 * there. What is no character is replaced. Not thread-safe.
 */
final class DecodingReader extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char NOT_WRITTEN_YET = '\0';
    private static final int BUFFER_SIZE = 16 * 1024;

    private final InputStream source;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE).limit(0);
    private boolean atStart = true;
    private boolean reserved;

    DecodingReader(InputStream source, WireCharset charset) {
        this.source = source;
        this.decoder = charset.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer text = CharBuffer.wrap(buffer, offset, length).slice();
        while (length > 0 && text.position() == 0) {
            decoder.decode(bytes, text, false);
            if (atStart && text.position() > 0) {
                skipMark(text);
            }
            if (text.position() == 0 && !fill()) {
                return -1;
            }
        }
        for (int i = 0; i < text.position(); i++) {
            reserved |= buffer[offset + i] == NOT_WRITTEN_YET;
        }
        return text.position();
    }

    private void skipMark(CharBuffer text) {
        atStart = false;
        text.flip();
        if (text.get(0) == BYTE_ORDER_MARK) {
            text.get();
        }
        text.compact();
    }

    private boolean fill() throws IOException {
        bytes.compact();
        int read = source.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        return read >= 0;
    }

    /** Whether there were NUL bytes: room that a writer has reserved. */
    boolean hasRoomReserved() {
        return reserved;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}

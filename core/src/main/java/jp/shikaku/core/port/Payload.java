package jp.shikaku.core.port;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a document, in memory or in a file, which can be opened again and again. Implementations are thread-safe. */
public interface Payload {

    /**
     * Opens the bytes from their beginning.
     *
     * @return a new stream, to be closed by the caller
     * @throws IOException if they cannot be read
     */
    InputStream open() throws IOException;

    /**
     * Returns how many bytes there are.
     *
     * @return the number of bytes
     */
    long size();

    /**
     * Bytes in memory.
     *
     * @param bytes the bytes; a copy is kept
     * @return the payload
     */
    static Payload of(byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Payload() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(copy);
            }

            @Override
            public long size() {
                return copy.length;
            }
        };
    }
}

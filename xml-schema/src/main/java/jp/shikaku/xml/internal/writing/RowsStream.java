package jp.shikaku.xml.internal.writing;

import jakarta.xml.bind.JAXBElement;
import java.io.InputStream;
import java.util.Iterator;

/** The bytes of a document, made row by row while they are read. Not thread-safe. */
final class RowsStream extends InputStream {

    private final Iterator<? extends JAXBElement<?>> rows;
    private final byte[] end;
    private final ElementEncoder encoder;
    private byte[] part;
    private int position;
    private boolean ended;

    RowsStream(byte[] start, Iterator<? extends JAXBElement<?>> rows, byte[] end, ElementEncoder encoder) {
        this.part = start;
        this.rows = rows;
        this.end = end;
        this.encoder = encoder;
    }

    @Override
    public int read() {
        return hasMore() ? part[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length > 0 && !hasMore()) {
            return -1;
        }
        int count = Math.min(length, part.length - position);
        System.arraycopy(part, position, buffer, offset, count);
        position += count;
        return count;
    }

    private boolean hasMore() {
        while (position == part.length && !ended) {
            ended = !rows.hasNext();
            part = ended ? end : encoder.encode(rows.next());
            position = 0;
        }
        return position < part.length;
    }
}

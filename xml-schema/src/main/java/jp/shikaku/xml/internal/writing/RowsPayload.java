package jp.shikaku.xml.internal.writing;

import jakarta.xml.bind.JAXBElement;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.port.Payload;

/**
 * A document with a long list, written row by row whenever it is opened, so that it never lies in memory. Everything is checked once before:
 * after that it can be written. Thread-safe as far as its rows are.
 */
final class RowsPayload implements Payload {

    private static final int ENOUGH = 100;

    private final byte[] start;
    private final Iterable<? extends JAXBElement<?>> rows;
    private final byte[] end;
    private final Supplier<ElementEncoder> encoders;
    private final long size;

    /**
     * A document that can be written.
     *
     * @throws InvalidRequestException if a character of a row cannot be written
     */
    RowsPayload(byte[] start, Iterable<? extends JAXBElement<?>> rows, byte[] end, Supplier<ElementEncoder> encoders) {
        this.start = start;
        this.rows = rows;
        this.end = end;
        this.encoders = encoders;
        this.size = start.length + sizeOfRows() + end.length;
    }

    private long sizeOfRows() {
        ElementEncoder encoder = encoders.get();
        List<Violation> violations = new ArrayList<>();
        long sum = 0;
        int number = 0;
        for (JAXBElement<?> row : rows) {
            sum += encoder.encode(row).length;
            String place = row.getName().getLocalPart() + "[" + ++number + "]";
            encoder.violations().forEach(violation -> violations.add(violation.in(place)));
            if (violations.size() >= ENOUGH) {
                break;
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
        return sum;
    }

    @Override
    public InputStream open() {
        return new RowsStream(start, rows.iterator(), end, encoders.get());
    }

    @Override
    public long size() {
        return size;
    }
}

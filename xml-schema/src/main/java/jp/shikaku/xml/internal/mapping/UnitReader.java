package jp.shikaku.xml.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.port.BulkDocument;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.xml.internal.reading.RowCursor;

/**
 * The units of a bulk result, one after the other. Not thread-safe.
 *
 * @param <R> the bound class of a unit
 */
final class UnitReader<R> implements BulkDocument {

    private final BulkAnswer head;
    private final int size;
    private final WireCharset charset;
    private final String place;
    private final RowCursor<R> rows;
    private final Function<R, ? extends BulkUnit> toValue;
    private final Predicate<List<Notice>> accepted;
    private int position;

    UnitReader(
            BulkAnswer head,
            int size,
            WireCharset charset,
            String place,
            RowCursor<R> rows,
            Function<R, ? extends BulkUnit> toValue,
            Predicate<List<Notice>> accepted) {
        this.head = head;
        this.size = size;
        this.charset = charset;
        this.place = place;
        this.rows = rows;
        this.toValue = toValue;
        this.accepted = accepted;
    }

    @Override
    public BulkAnswer head() {
        return head;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public WireCharset charset() {
        return charset;
    }

    @Override
    public boolean hasNext() {
        return rows.next();
    }

    @Override
    public BulkEntry<? extends BulkUnit> next() {
        if (!rows.next()) {
            throw new NoSuchElementException();
        }
        position++;
        Optional<BulkUnit> unit = rows.read().<BulkUnit>map(toValue).filter(UnitReader::saysSomething);
        List<Notice> notices = new ArrayList<>(rows.notices());
        if (unit.isEmpty()) {
            return without(DiagnosticCode.UNIT_NOT_INTERPRETED, notices);
        }
        return accepted.test(notices)
                ? new BulkEntry<>(position, unit, notices)
                : without(DiagnosticCode.UNIT_REFUSED_BY_STRICT_PARSING, notices);
    }

    private BulkEntry<? extends BulkUnit> without(DiagnosticCode reason, List<Notice> notices) {
        notices.add(new Notice(reason, place + "[" + position + "]"));
        return new BulkEntry<>(position, Optional.empty(), notices);
    }

    /** A unit that tells neither how processing went nor any result cannot be believed to be a success. */
    private static boolean saysSomething(BulkUnit unit) {
        return unit.processing().processingResultStatus().isPresent()
                || unit instanceof BulkConfirmUnit person
                        && !person.qualifications().isEmpty();
    }

    @Override
    public void close() {
        rows.close();
    }
}

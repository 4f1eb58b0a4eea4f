package jp.shikaku.core.bulk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.diagnostic.Notice;

/**
 * One unit of a bulk result as it came, with its place in the document. Immutable and thread-safe.
 *
 * @param <U> the unit
 * @param position its place among the units, from 1
 * @param unit the unit; empty when it is well formed but cannot be interpreted, which the notices tell
 * @param notices what was not understood
 */
public record BulkEntry<U extends BulkUnit>(int position, Optional<U> unit, List<Notice> notices) {

    /**
     * A unit as it came.
     *
     * @param position its place among the units, from 1
     * @param unit the unit, or empty
     * @param notices what was not understood
     */
    public BulkEntry {
        Objects.requireNonNull(unit, "unit");
        notices = List.copyOf(notices);
    }

    /**
     * Whether the centre says that this unit succeeded.
     *
     * @return false for a unit that failed or cannot be interpreted
     */
    public boolean isNormal() {
        return unit.filter(read -> read.terminalError().isEmpty()).isPresent();
    }
}

package jp.shikaku.core.bulk;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A range of days, both included. Immutable and thread-safe.
 *
 * @param from the first day; required in a request
 * @param to the last day; required in a request, and not before the first
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {

    /**
     * A range as a codec reads it. {@link #of} is the convenient way.
     *
     * @param from the first day
     * @param to the last day
     */
    public DateRange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /**
     * A range of days.
     *
     * @param from the first day
     * @param to the last day; that it is not before the first is checked when the request is sent
     * @return the range
     */
    public static DateRange of(LocalDate from, LocalDate to) {
        return new DateRange(Optional.of(from), Optional.of(to));
    }

    /**
     * Whether both days are there and in order.
     *
     * @return false when one is missing or the last day is before the first
     */
    public boolean isOrdered() {
        return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get());
    }
}

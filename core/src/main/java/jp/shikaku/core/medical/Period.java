package jp.shikaku.core.medical;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.validation.PlausiblePeriod;
import org.jspecify.annotations.Nullable;

/**
 * 取得期間: from which month to which month, both included, information is asked for. Immutable and thread-safe.
 *
 * @param startDate 取得期間（開始） ({@code StartDate})
 * @param endDate 取得期間（終了） ({@code EndDate})
 */
@PlausiblePeriod
public record Period(Optional<YearMonth> startDate, Optional<YearMonth> endDate) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param startDate see the record
     * @param endDate see the record
     */
    public Period {
        Objects.requireNonNull(startDate, "startDate");
        Objects.requireNonNull(endDate, "endDate");
    }

    /**
     * Starts a value in which everything is absent.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from this value.
     *
     * @return a builder that holds what this value holds
     */
    public Builder toBuilder() {
        return new Builder().startDate(startDate.orElse(null)).endDate(endDate.orElse(null));
    }

    /**
     * A period.
     *
     * @param first the first month
     * @param last the last month
     * @return the period, which is checked when it is sent
     */
    public static Period of(YearMonth first, YearMonth last) {
        return builder().startDate(first).endDate(last).build();
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "Period[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable YearMonth startDate;
        private @Nullable YearMonth endDate;

        private Builder() {}

        /**
         * Sets 取得期間（開始） ({@code StartDate}).
         *
         * @param startDate the value, or null to leave it out
         * @return this builder
         */
        public Builder startDate(@Nullable YearMonth startDate) {
            this.startDate = startDate;
            return this;
        }

        /**
         * Sets 取得期間（終了） ({@code EndDate}).
         *
         * @param endDate the value, or null to leave it out
         * @return this builder
         */
        public Builder endDate(@Nullable YearMonth endDate) {
            this.endDate = endDate;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public Period build() {
            return new Period(Optional.ofNullable(startDate), Optional.ofNullable(endDate));
        }
    }
}

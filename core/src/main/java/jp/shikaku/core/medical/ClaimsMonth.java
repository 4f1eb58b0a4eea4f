package jp.shikaku.core.medical;

import java.util.List;
import java.util.Objects;

/**
 * 診療月情報 (レセプト由来): what one institution claimed for one month. Immutable and thread-safe.
 *
 * @param provider who, and in which month
 * @param days 調剤・処方日情報リスト ({@code DiDateInfs}): empty when there are none
 * @wire MeTrMonthInf
 */
public record ClaimsMonth(Provider provider, List<ClaimsDay> days) implements MedicalMonth {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param provider see the record
     * @param days see the record
     */
    public ClaimsMonth {
        days = List.copyOf(days);
        Objects.requireNonNull(provider, "provider");
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
        return new Builder().provider(provider).days(days);
    }

    @Override
    public MedicalSource source() {
        return MedicalSource.CLAIMS;
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ClaimsMonth[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private Provider provider = Provider.builder().build();
        private List<ClaimsDay> days = List.of();

        private Builder() {}

        /**
         * Sets who, and in which month.
         *
         * @param provider the value
         * @return this builder
         */
        public Builder provider(Provider provider) {
            this.provider = provider;
            return this;
        }

        /**
         * Sets 調剤・処方日情報リスト ({@code DiDateInfs}).
         *
         * @param days the values
         * @return this builder
         */
        public Builder days(List<ClaimsDay> days) {
            this.days = List.copyOf(days);
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public ClaimsMonth build() {
            return new ClaimsMonth(provider, days);
        }
    }
}

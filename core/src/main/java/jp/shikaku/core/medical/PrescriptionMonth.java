package jp.shikaku.core.medical;

import java.util.List;
import java.util.Objects;

/**
 * 処方月情報 (電子処方箋の処方): what one institution prescribed in one month. Immutable and thread-safe.
 *
 * @param provider who, and in which month
 * @param days 調剤・処方日情報リスト ({@code ShPrDateInfs}): empty when there are none
 * @wire ShPrMonthInf
 */
public record PrescriptionMonth(Provider provider, List<PrescriptionDay> days) implements MedicalMonth {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param provider see the record
     * @param days see the record
     */
    public PrescriptionMonth {
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
        return MedicalSource.PRESCRIPTION;
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "PrescriptionMonth[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private Provider provider = Provider.builder().build();
        private List<PrescriptionDay> days = List.of();

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
         * Sets 調剤・処方日情報リスト ({@code ShPrDateInfs}).
         *
         * @param days the values
         * @return this builder
         */
        public Builder days(List<PrescriptionDay> days) {
            this.days = List.copyOf(days);
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public PrescriptionMonth build() {
            return new PrescriptionMonth(provider, days);
        }
    }
}

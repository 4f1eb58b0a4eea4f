package jp.shikaku.core.medical;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 調剤・処方日情報 of a dispensing result (電子処方箋の調剤結果): the drugs of one day. Immutable and thread-safe.
 *
 * @param dispensingDate 調剤日 ({@code CzDiDate})
 * @param prescriptionDate 処方日 ({@code CzPrDate})
 * @param drugs 薬剤情報リスト ({@code CzDrugInfs}): empty when there are none
 * @wire CzDiDateInf
 */
public record DispensingDay(Optional<LocalDate> dispensingDate, Optional<LocalDate> prescriptionDate, List<Drug> drugs)
        implements MedicalDay {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param dispensingDate see the record
     * @param prescriptionDate see the record
     * @param drugs see the record
     */
    public DispensingDay {
        drugs = List.copyOf(drugs);
        Objects.requireNonNull(dispensingDate, "dispensingDate");
        Objects.requireNonNull(prescriptionDate, "prescriptionDate");
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
        return new Builder()
                .dispensingDate(dispensingDate.orElse(null))
                .prescriptionDate(prescriptionDate.orElse(null))
                .drugs(drugs);
    }

    @Override
    public Optional<LocalDate> date() {
        return dispensingDate.or(() -> prescriptionDate);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "DispensingDay[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable LocalDate dispensingDate;
        private @Nullable LocalDate prescriptionDate;
        private List<Drug> drugs = List.of();

        private Builder() {}

        /**
         * Sets 調剤日 ({@code CzDiDate}).
         *
         * @param dispensingDate the value, or null to leave it out
         * @return this builder
         */
        public Builder dispensingDate(@Nullable LocalDate dispensingDate) {
            this.dispensingDate = dispensingDate;
            return this;
        }

        /**
         * Sets 処方日 ({@code CzPrDate}).
         *
         * @param prescriptionDate the value, or null to leave it out
         * @return this builder
         */
        public Builder prescriptionDate(@Nullable LocalDate prescriptionDate) {
            this.prescriptionDate = prescriptionDate;
            return this;
        }

        /**
         * Sets 薬剤情報リスト ({@code CzDrugInfs}).
         *
         * @param drugs the values
         * @return this builder
         */
        public Builder drugs(List<Drug> drugs) {
            this.drugs = List.copyOf(drugs);
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public DispensingDay build() {
            return new DispensingDay(Optional.ofNullable(dispensingDate), Optional.ofNullable(prescriptionDate), drugs);
        }
    }
}

package jp.shikaku.core.medical;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 処方日情報 of a prescription (電子処方箋の処方): the drugs of one day. Immutable and thread-safe.
 *
 * @param prescriptionDate 処方日 ({@code ShPrDate})
 * @param drugs 薬剤情報リスト ({@code ShDrugInfs}): empty when there are none
 * @wire ShPrDateInf
 */
public record PrescriptionDay(Optional<LocalDate> prescriptionDate, List<Drug> drugs) implements MedicalDay {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param prescriptionDate see the record
     * @param drugs see the record
     */
    public PrescriptionDay {
        drugs = List.copyOf(drugs);
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
        return new Builder().prescriptionDate(prescriptionDate.orElse(null)).drugs(drugs);
    }

    @Override
    public Optional<LocalDate> date() {
        return prescriptionDate;
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "PrescriptionDay[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable LocalDate prescriptionDate;
        private List<Drug> drugs = List.of();

        private Builder() {}

        /**
         * Sets 処方日 ({@code ShPrDate}).
         *
         * @param prescriptionDate the value, or null to leave it out
         * @return this builder
         */
        public Builder prescriptionDate(@Nullable LocalDate prescriptionDate) {
            this.prescriptionDate = prescriptionDate;
            return this;
        }

        /**
         * Sets 薬剤情報リスト ({@code ShDrugInfs}).
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
        public PrescriptionDay build() {
            return new PrescriptionDay(Optional.ofNullable(prescriptionDate), drugs);
        }
    }
}

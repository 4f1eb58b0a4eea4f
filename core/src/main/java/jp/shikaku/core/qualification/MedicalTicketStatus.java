package jp.shikaku.core.qualification;

import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsistencyFlag;
import jp.shikaku.core.code.SingleOrCombinedUse;
import jp.shikaku.core.code.StatusOfElderlyMedicalCare;
import jp.shikaku.core.code.StatusOfInfection;
import jp.shikaku.core.code.StatusOfPrefecturalExpenses;
import jp.shikaku.core.code.StatusOfSocialInsurance;
import org.jspecify.annotations.Nullable;

/**
 * What else applies to the person of a medical-aid ticket. Immutable and thread-safe.
 *
 * @param singleOrCombinedUse 単独・併用別 ({@code SingleOrCombinedUse})
 * @param statusOfSocialInsurance 社会保険状況 ({@code StatusOfSocialInsurance})
 * @param consistencyFlag 社会保険状況の整合性フラグ ({@code ConsistencyFlag})
 * @param statusOfInfection 感染症法第37条の2の該当状況 ({@code StatusOfInfecton}): the element is misspelled on the wire
 * @param statusOfElderlyMedicalCare 後期高齢者医療の該当状況 ({@code StatusOfElderlyMedicalCare})
 * @param statusOfPrefecturalExpenses 都道府県費の該当状況 ({@code StatusOfPrefecturalExpenses})
 * @wire MedicalTicketInfo
 */
public record MedicalTicketStatus(
        Optional<Coded<SingleOrCombinedUse>> singleOrCombinedUse,
        Optional<Coded<StatusOfSocialInsurance>> statusOfSocialInsurance,
        Optional<Coded<ConsistencyFlag>> consistencyFlag,
        Optional<Coded<StatusOfInfection>> statusOfInfection,
        Optional<Coded<StatusOfElderlyMedicalCare>> statusOfElderlyMedicalCare,
        Optional<Coded<StatusOfPrefecturalExpenses>> statusOfPrefecturalExpenses) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param singleOrCombinedUse see the record
     * @param statusOfSocialInsurance see the record
     * @param consistencyFlag see the record
     * @param statusOfInfection see the record
     * @param statusOfElderlyMedicalCare see the record
     * @param statusOfPrefecturalExpenses see the record
     */
    public MedicalTicketStatus {
        Objects.requireNonNull(singleOrCombinedUse, "singleOrCombinedUse");
        Objects.requireNonNull(statusOfSocialInsurance, "statusOfSocialInsurance");
        Objects.requireNonNull(consistencyFlag, "consistencyFlag");
        Objects.requireNonNull(statusOfInfection, "statusOfInfection");
        Objects.requireNonNull(statusOfElderlyMedicalCare, "statusOfElderlyMedicalCare");
        Objects.requireNonNull(statusOfPrefecturalExpenses, "statusOfPrefecturalExpenses");
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
                .singleOrCombinedUse(singleOrCombinedUse.orElse(null))
                .statusOfSocialInsurance(statusOfSocialInsurance.orElse(null))
                .consistencyFlag(consistencyFlag.orElse(null))
                .statusOfInfection(statusOfInfection.orElse(null))
                .statusOfElderlyMedicalCare(statusOfElderlyMedicalCare.orElse(null))
                .statusOfPrefecturalExpenses(statusOfPrefecturalExpenses.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "MedicalTicketStatus[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable Coded<SingleOrCombinedUse> singleOrCombinedUse;
        private @Nullable Coded<StatusOfSocialInsurance> statusOfSocialInsurance;
        private @Nullable Coded<ConsistencyFlag> consistencyFlag;
        private @Nullable Coded<StatusOfInfection> statusOfInfection;
        private @Nullable Coded<StatusOfElderlyMedicalCare> statusOfElderlyMedicalCare;
        private @Nullable Coded<StatusOfPrefecturalExpenses> statusOfPrefecturalExpenses;

        private Builder() {}

        /**
         * Sets 単独・併用別 ({@code SingleOrCombinedUse}).
         *
         * @param singleOrCombinedUse the value, or null to leave it out
         * @return this builder
         */
        public Builder singleOrCombinedUse(@Nullable Coded<SingleOrCombinedUse> singleOrCombinedUse) {
            this.singleOrCombinedUse = singleOrCombinedUse;
            return this;
        }

        /**
         * Sets 社会保険状況 ({@code StatusOfSocialInsurance}).
         *
         * @param statusOfSocialInsurance the value, or null to leave it out
         * @return this builder
         */
        public Builder statusOfSocialInsurance(@Nullable Coded<StatusOfSocialInsurance> statusOfSocialInsurance) {
            this.statusOfSocialInsurance = statusOfSocialInsurance;
            return this;
        }

        /**
         * Sets 社会保険状況の整合性フラグ ({@code ConsistencyFlag}).
         *
         * @param consistencyFlag the value, or null to leave it out
         * @return this builder
         */
        public Builder consistencyFlag(@Nullable Coded<ConsistencyFlag> consistencyFlag) {
            this.consistencyFlag = consistencyFlag;
            return this;
        }

        /**
         * Sets 感染症法第37条の2の該当状況 ({@code StatusOfInfecton}).
         *
         * @param statusOfInfection the value, or null to leave it out
         * @return this builder
         */
        public Builder statusOfInfection(@Nullable Coded<StatusOfInfection> statusOfInfection) {
            this.statusOfInfection = statusOfInfection;
            return this;
        }

        /**
         * Sets 後期高齢者医療の該当状況 ({@code StatusOfElderlyMedicalCare}).
         *
         * @param statusOfElderlyMedicalCare the value, or null to leave it out
         * @return this builder
         */
        public Builder statusOfElderlyMedicalCare(
                @Nullable Coded<StatusOfElderlyMedicalCare> statusOfElderlyMedicalCare) {
            this.statusOfElderlyMedicalCare = statusOfElderlyMedicalCare;
            return this;
        }

        /**
         * Sets 都道府県費の該当状況 ({@code StatusOfPrefecturalExpenses}).
         *
         * @param statusOfPrefecturalExpenses the value, or null to leave it out
         * @return this builder
         */
        public Builder statusOfPrefecturalExpenses(
                @Nullable Coded<StatusOfPrefecturalExpenses> statusOfPrefecturalExpenses) {
            this.statusOfPrefecturalExpenses = statusOfPrefecturalExpenses;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public MedicalTicketStatus build() {
            return new MedicalTicketStatus(
                    Optional.ofNullable(singleOrCombinedUse),
                    Optional.ofNullable(statusOfSocialInsurance),
                    Optional.ofNullable(consistencyFlag),
                    Optional.ofNullable(statusOfInfection),
                    Optional.ofNullable(statusOfElderlyMedicalCare),
                    Optional.ofNullable(statusOfPrefecturalExpenses));
        }
    }
}

package jp.shikaku.core.qualification;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.SpecificDiseaseCategory;
import jp.shikaku.core.validation.DateOrder;
import jp.shikaku.core.validation.Weight;
import org.jspecify.annotations.Nullable;

/**
 * 特定疾病療養受療証情報: the certificate for one specific disease; a person may have several. Immutable and thread-safe.
 *
 * @param diseaseCategory 特定疾病療養受療証認定疾病区分 ({@code SpecificDiseasesDiseaseCategory})
 * @param certificateDate 特定疾病療養受療証交付年月日 ({@code SpecificDiseasesCertificateDate})
 * @param validStartDate 特定疾病療養受療証有効開始年月日 ({@code SpecificDiseasesValidStartDate})
 * @param validEndDate 特定疾病療養受療証有効終了年月日 ({@code SpecificDiseasesValidEndDate})
 * @param selfPay 特定疾病療養受療証自己負担限度額 ({@code SpecificDiseasesSelfPay}): yen in a month
 * @wire SpecificDiseasesCertificateInfo
 */
@DateOrder(from = "validStartDate", to = "validEndDate", payload = Weight.Warning.class)
public record SpecificDiseasesCertificate(
        Optional<Coded<SpecificDiseaseCategory>> diseaseCategory,
        Optional<LocalDate> certificateDate,
        Optional<LocalDate> validStartDate,
        Optional<LocalDate> validEndDate,
        Optional<Integer> selfPay) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param diseaseCategory see the record
     * @param certificateDate see the record
     * @param validStartDate see the record
     * @param validEndDate see the record
     * @param selfPay see the record
     */
    public SpecificDiseasesCertificate {
        Objects.requireNonNull(diseaseCategory, "diseaseCategory");
        Objects.requireNonNull(certificateDate, "certificateDate");
        Objects.requireNonNull(validStartDate, "validStartDate");
        Objects.requireNonNull(validEndDate, "validEndDate");
        Objects.requireNonNull(selfPay, "selfPay");
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
                .diseaseCategory(diseaseCategory.orElse(null))
                .certificateDate(certificateDate.orElse(null))
                .validStartDate(validStartDate.orElse(null))
                .validEndDate(validEndDate.orElse(null))
                .selfPay(selfPay.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "SpecificDiseasesCertificate[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable Coded<SpecificDiseaseCategory> diseaseCategory;
        private @Nullable LocalDate certificateDate;
        private @Nullable LocalDate validStartDate;
        private @Nullable LocalDate validEndDate;
        private @Nullable Integer selfPay;

        private Builder() {}

        /**
         * Sets 特定疾病療養受療証認定疾病区分 ({@code SpecificDiseasesDiseaseCategory}).
         *
         * @param diseaseCategory the value, or null to leave it out
         * @return this builder
         */
        public Builder diseaseCategory(@Nullable Coded<SpecificDiseaseCategory> diseaseCategory) {
            this.diseaseCategory = diseaseCategory;
            return this;
        }

        /**
         * Sets 特定疾病療養受療証交付年月日 ({@code SpecificDiseasesCertificateDate}).
         *
         * @param certificateDate the value, or null to leave it out
         * @return this builder
         */
        public Builder certificateDate(@Nullable LocalDate certificateDate) {
            this.certificateDate = certificateDate;
            return this;
        }

        /**
         * Sets 特定疾病療養受療証有効開始年月日 ({@code SpecificDiseasesValidStartDate}).
         *
         * @param validStartDate the value, or null to leave it out
         * @return this builder
         */
        public Builder validStartDate(@Nullable LocalDate validStartDate) {
            this.validStartDate = validStartDate;
            return this;
        }

        /**
         * Sets 特定疾病療養受療証有効終了年月日 ({@code SpecificDiseasesValidEndDate}).
         *
         * @param validEndDate the value, or null to leave it out
         * @return this builder
         */
        public Builder validEndDate(@Nullable LocalDate validEndDate) {
            this.validEndDate = validEndDate;
            return this;
        }

        /**
         * Sets 特定疾病療養受療証自己負担限度額 ({@code SpecificDiseasesSelfPay}).
         *
         * @param selfPay the value, or null to leave it out
         * @return this builder
         */
        public Builder selfPay(@Nullable Integer selfPay) {
            this.selfPay = selfPay;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public SpecificDiseasesCertificate build() {
            return new SpecificDiseasesCertificate(
                    Optional.ofNullable(diseaseCategory),
                    Optional.ofNullable(certificateDate),
                    Optional.ofNullable(validStartDate),
                    Optional.ofNullable(validEndDate),
                    Optional.ofNullable(selfPay));
        }
    }
}

package jp.shikaku.core.qualification;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.LimitCertificateClassification;
import jp.shikaku.core.code.LimitCertificateClassificationFlag;
import jp.shikaku.core.validation.DateOrder;
import jp.shikaku.core.validation.Weight;
import org.jspecify.annotations.Nullable;

/**
 * 限度額適用認定証関連情報: the limit of what the patient pays in a month. Immutable and thread-safe.
 *
 * @param classification 限度額適用認定証区分 ({@code LimitApplicationCertificateClassification})
 * @param classificationFlag 限度額適用認定証適用区分 ({@code LimitApplicationCertificateClassificationFlag})
 * @param certificateDate 限度額適用認定証交付年月日 ({@code LimitApplicationCertificateDate})
 * @param validStartDate 限度額適用認定証有効開始年月日 ({@code LimitApplicationCertificateValidStartDate})
 * @param validEndDate 限度額適用認定証有効終了年月日 ({@code LimitApplicationCertificateValidEndDate})
 * @param longTermDate 限度額適用認定証長期入院該当年月日 ({@code LimitApplicationCertificateLongTermDate})
 * @wire LimitApplicationCertificateRelatedInfo
 */
@DateOrder(from = "validStartDate", to = "validEndDate", payload = Weight.Warning.class)
public record LimitApplicationCertificate(
        Optional<Coded<LimitCertificateClassification>> classification,
        Optional<Coded<LimitCertificateClassificationFlag>> classificationFlag,
        Optional<LocalDate> certificateDate,
        Optional<LocalDate> validStartDate,
        Optional<LocalDate> validEndDate,
        Optional<LocalDate> longTermDate) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param classification see the record
     * @param classificationFlag see the record
     * @param certificateDate see the record
     * @param validStartDate see the record
     * @param validEndDate see the record
     * @param longTermDate see the record
     */
    public LimitApplicationCertificate {
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(classificationFlag, "classificationFlag");
        Objects.requireNonNull(certificateDate, "certificateDate");
        Objects.requireNonNull(validStartDate, "validStartDate");
        Objects.requireNonNull(validEndDate, "validEndDate");
        Objects.requireNonNull(longTermDate, "longTermDate");
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
                .classification(classification.orElse(null))
                .classificationFlag(classificationFlag.orElse(null))
                .certificateDate(certificateDate.orElse(null))
                .validStartDate(validStartDate.orElse(null))
                .validEndDate(validEndDate.orElse(null))
                .longTermDate(longTermDate.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "LimitApplicationCertificate[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable Coded<LimitCertificateClassification> classification;
        private @Nullable Coded<LimitCertificateClassificationFlag> classificationFlag;
        private @Nullable LocalDate certificateDate;
        private @Nullable LocalDate validStartDate;
        private @Nullable LocalDate validEndDate;
        private @Nullable LocalDate longTermDate;

        private Builder() {}

        /**
         * Sets 限度額適用認定証区分 ({@code LimitApplicationCertificateClassification}).
         *
         * @param classification the value, or null to leave it out
         * @return this builder
         */
        public Builder classification(@Nullable Coded<LimitCertificateClassification> classification) {
            this.classification = classification;
            return this;
        }

        /**
         * Sets 限度額適用認定証適用区分 ({@code LimitApplicationCertificateClassificationFlag}).
         *
         * @param classificationFlag the value, or null to leave it out
         * @return this builder
         */
        public Builder classificationFlag(@Nullable Coded<LimitCertificateClassificationFlag> classificationFlag) {
            this.classificationFlag = classificationFlag;
            return this;
        }

        /**
         * Sets 限度額適用認定証交付年月日 ({@code LimitApplicationCertificateDate}).
         *
         * @param certificateDate the value, or null to leave it out
         * @return this builder
         */
        public Builder certificateDate(@Nullable LocalDate certificateDate) {
            this.certificateDate = certificateDate;
            return this;
        }

        /**
         * Sets 限度額適用認定証有効開始年月日 ({@code LimitApplicationCertificateValidStartDate}).
         *
         * @param validStartDate the value, or null to leave it out
         * @return this builder
         */
        public Builder validStartDate(@Nullable LocalDate validStartDate) {
            this.validStartDate = validStartDate;
            return this;
        }

        /**
         * Sets 限度額適用認定証有効終了年月日 ({@code LimitApplicationCertificateValidEndDate}).
         *
         * @param validEndDate the value, or null to leave it out
         * @return this builder
         */
        public Builder validEndDate(@Nullable LocalDate validEndDate) {
            this.validEndDate = validEndDate;
            return this;
        }

        /**
         * Sets 限度額適用認定証長期入院該当年月日 ({@code LimitApplicationCertificateLongTermDate}).
         *
         * @param longTermDate the value, or null to leave it out
         * @return this builder
         */
        public Builder longTermDate(@Nullable LocalDate longTermDate) {
            this.longTermDate = longTermDate;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public LimitApplicationCertificate build() {
            return new LimitApplicationCertificate(
                    Optional.ofNullable(classification),
                    Optional.ofNullable(classificationFlag),
                    Optional.ofNullable(certificateDate),
                    Optional.ofNullable(validStartDate),
                    Optional.ofNullable(validEndDate),
                    Optional.ofNullable(longTermDate));
        }
    }
}

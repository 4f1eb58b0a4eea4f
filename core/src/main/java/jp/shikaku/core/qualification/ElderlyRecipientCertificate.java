package jp.shikaku.core.qualification;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.identifier.ContributionRatio;
import jp.shikaku.core.validation.DateOrder;
import jp.shikaku.core.validation.Weight;
import org.jspecify.annotations.Nullable;

/**
 * 高齢受給者証情報: the certificate of persons of 70 to 74 years. Immutable and thread-safe.
 *
 * @param certificateDate 高齢受給者証交付年月日 ({@code ElderlyRecipientCertificateDate})
 * @param validStartDate 高齢受給者証有効開始年月日 ({@code ElderlyRecipientValidStartDate})
 * @param validEndDate 高齢受給者証有効終了年月日 ({@code ElderlyRecipientValidEndDate})
 * @param contributionRatio 高齢受給者証一部負担金割合 ({@code ElderlyRecipientContributionRatio})
 * @wire ElderlyRecipientCertificateInfo
 */
@DateOrder(from = "validStartDate", to = "validEndDate", payload = Weight.Warning.class)
public record ElderlyRecipientCertificate(
        Optional<LocalDate> certificateDate,
        Optional<LocalDate> validStartDate,
        Optional<LocalDate> validEndDate,
        Optional<ContributionRatio> contributionRatio) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param certificateDate see the record
     * @param validStartDate see the record
     * @param validEndDate see the record
     * @param contributionRatio see the record
     */
    public ElderlyRecipientCertificate {
        Objects.requireNonNull(certificateDate, "certificateDate");
        Objects.requireNonNull(validStartDate, "validStartDate");
        Objects.requireNonNull(validEndDate, "validEndDate");
        Objects.requireNonNull(contributionRatio, "contributionRatio");
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
                .certificateDate(certificateDate.orElse(null))
                .validStartDate(validStartDate.orElse(null))
                .validEndDate(validEndDate.orElse(null))
                .contributionRatio(contributionRatio.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ElderlyRecipientCertificate[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable LocalDate certificateDate;
        private @Nullable LocalDate validStartDate;
        private @Nullable LocalDate validEndDate;
        private @Nullable ContributionRatio contributionRatio;

        private Builder() {}

        /**
         * Sets 高齢受給者証交付年月日 ({@code ElderlyRecipientCertificateDate}).
         *
         * @param certificateDate the value, or null to leave it out
         * @return this builder
         */
        public Builder certificateDate(@Nullable LocalDate certificateDate) {
            this.certificateDate = certificateDate;
            return this;
        }

        /**
         * Sets 高齢受給者証有効開始年月日 ({@code ElderlyRecipientValidStartDate}).
         *
         * @param validStartDate the value, or null to leave it out
         * @return this builder
         */
        public Builder validStartDate(@Nullable LocalDate validStartDate) {
            this.validStartDate = validStartDate;
            return this;
        }

        /**
         * Sets 高齢受給者証有効終了年月日 ({@code ElderlyRecipientValidEndDate}).
         *
         * @param validEndDate the value, or null to leave it out
         * @return this builder
         */
        public Builder validEndDate(@Nullable LocalDate validEndDate) {
            this.validEndDate = validEndDate;
            return this;
        }

        /**
         * Sets 高齢受給者証一部負担金割合 ({@code ElderlyRecipientContributionRatio}).
         *
         * @param contributionRatio the value, or null to leave it out
         * @return this builder
         */
        public Builder contributionRatio(@Nullable ContributionRatio contributionRatio) {
            this.contributionRatio = contributionRatio;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public ElderlyRecipientCertificate build() {
            return new ElderlyRecipientCertificate(
                    Optional.ofNullable(certificateDate),
                    Optional.ofNullable(validStartDate),
                    Optional.ofNullable(validEndDate),
                    Optional.ofNullable(contributionRatio));
        }
    }
}

package jp.shikaku.core.qualification;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.PersonalFamilyClassification;
import jp.shikaku.core.code.PreschoolClassification;
import jp.shikaku.core.code.ReasonOfLoss;
import jp.shikaku.core.identifier.ContributionRatio;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.validation.CardCombination;
import jp.shikaku.core.validation.DateOrder;
import jp.shikaku.core.validation.LegibleName;
import jp.shikaku.core.validation.ValidInsurerNumber;
import jp.shikaku.core.validation.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The coverage of a qualification: whose insurance, under which card, from when to when. Immutable and thread-safe.
 *
 * <p>For medical aid (医療扶助, classification A1) insurer number and name are those of the payer (公費負担者番号) and the welfare office
 * (福祉事務所), and the card number is the beneficiary number (受給者番号).
 *
 * @param insurerNumber 保険者番号 ({@code InsurerNumber})
 * @param insurerName 保険者名称 ({@code InsurerName})
 * @param insuredCardSymbol 被保険者証記号 ({@code InsuredCardSymbol})
 * @param insuredIdentificationNumber 被保険者証番号 ({@code InsuredIdentificationNumber})
 * @param insuredBranchNumber 被保険者証枝番 ({@code InsuredBranchNumber})
 * @param personalFamilyClassification 本人・家族の別 ({@code PersonalFamilyClassification})
 * @param insuredName 被保険者氏名（世帯主氏名） ({@code InsuredName})
 * @param qualificationDate 資格取得年月日 ({@code QualificationDate})
 * @param disqualificationDate 資格喪失年月日 ({@code DisqualificationDate})
 * @param insuredCertificateIssuanceDate 被保険者証交付年月日 ({@code InsuredCertificateIssuanceDate})
 * @param insuredCardValidDate 被保険者証有効開始年月日 ({@code InsuredCardValidDate})
 * @param insuredCardExpirationDate 被保険者証有効終了年月日 ({@code InsuredCardExpirationDate})
 * @param insuredPartialContributionRatio 被保険者証一部負担金割合 ({@code InsuredPartialContributionRatio}): for the late elderly
 * @param preschoolClassification 未就学区分 ({@code PreschoolClassification})
 * @param reasonOfLoss 資格喪失事由 ({@code ReasonOfLoss})
 * @wire ResultOfQualificationConfirmation
 */
@CardCombination
@DateOrder(from = "qualificationDate", to = "disqualificationDate", payload = Weight.Warning.class)
@DateOrder(from = "insuredCardValidDate", to = "insuredCardExpirationDate", payload = Weight.Warning.class)
public record Coverage(
        Optional<@ValidInsurerNumber(payload = Weight.Warning.class) InsurerNumber> insurerNumber,
        Optional<String> insurerName,
        Optional<InsuredCardSymbol> insuredCardSymbol,
        Optional<InsuredIdentificationNumber> insuredIdentificationNumber,
        Optional<InsuredBranchNumber> insuredBranchNumber,
        Optional<Coded<PersonalFamilyClassification>> personalFamilyClassification,
        Optional<@LegibleName String> insuredName,
        Optional<LocalDate> qualificationDate,
        Optional<LocalDate> disqualificationDate,
        Optional<LocalDate> insuredCertificateIssuanceDate,
        Optional<LocalDate> insuredCardValidDate,
        Optional<LocalDate> insuredCardExpirationDate,
        Optional<ContributionRatio> insuredPartialContributionRatio,
        Optional<Coded<PreschoolClassification>> preschoolClassification,
        Optional<Coded<ReasonOfLoss>> reasonOfLoss) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param insurerNumber see the record
     * @param insurerName see the record
     * @param insuredCardSymbol see the record
     * @param insuredIdentificationNumber see the record
     * @param insuredBranchNumber see the record
     * @param personalFamilyClassification see the record
     * @param insuredName see the record
     * @param qualificationDate see the record
     * @param disqualificationDate see the record
     * @param insuredCertificateIssuanceDate see the record
     * @param insuredCardValidDate see the record
     * @param insuredCardExpirationDate see the record
     * @param insuredPartialContributionRatio see the record
     * @param preschoolClassification see the record
     * @param reasonOfLoss see the record
     */
    public Coverage {
        Objects.requireNonNull(insurerNumber, "insurerNumber");
        Objects.requireNonNull(insurerName, "insurerName");
        Objects.requireNonNull(insuredCardSymbol, "insuredCardSymbol");
        Objects.requireNonNull(insuredIdentificationNumber, "insuredIdentificationNumber");
        Objects.requireNonNull(insuredBranchNumber, "insuredBranchNumber");
        Objects.requireNonNull(personalFamilyClassification, "personalFamilyClassification");
        Objects.requireNonNull(insuredName, "insuredName");
        Objects.requireNonNull(qualificationDate, "qualificationDate");
        Objects.requireNonNull(disqualificationDate, "disqualificationDate");
        Objects.requireNonNull(insuredCertificateIssuanceDate, "insuredCertificateIssuanceDate");
        Objects.requireNonNull(insuredCardValidDate, "insuredCardValidDate");
        Objects.requireNonNull(insuredCardExpirationDate, "insuredCardExpirationDate");
        Objects.requireNonNull(insuredPartialContributionRatio, "insuredPartialContributionRatio");
        Objects.requireNonNull(preschoolClassification, "preschoolClassification");
        Objects.requireNonNull(reasonOfLoss, "reasonOfLoss");
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
                .insurerNumber(insurerNumber.orElse(null))
                .insurerName(insurerName.orElse(null))
                .insuredCardSymbol(insuredCardSymbol.orElse(null))
                .insuredIdentificationNumber(insuredIdentificationNumber.orElse(null))
                .insuredBranchNumber(insuredBranchNumber.orElse(null))
                .personalFamilyClassification(personalFamilyClassification.orElse(null))
                .insuredName(insuredName.orElse(null))
                .qualificationDate(qualificationDate.orElse(null))
                .disqualificationDate(disqualificationDate.orElse(null))
                .insuredCertificateIssuanceDate(insuredCertificateIssuanceDate.orElse(null))
                .insuredCardValidDate(insuredCardValidDate.orElse(null))
                .insuredCardExpirationDate(insuredCardExpirationDate.orElse(null))
                .insuredPartialContributionRatio(insuredPartialContributionRatio.orElse(null))
                .preschoolClassification(preschoolClassification.orElse(null))
                .reasonOfLoss(reasonOfLoss.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "Coverage[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable InsurerNumber insurerNumber;
        private @Nullable String insurerName;
        private @Nullable InsuredCardSymbol insuredCardSymbol;
        private @Nullable InsuredIdentificationNumber insuredIdentificationNumber;
        private @Nullable InsuredBranchNumber insuredBranchNumber;
        private @Nullable Coded<PersonalFamilyClassification> personalFamilyClassification;
        private @Nullable String insuredName;
        private @Nullable LocalDate qualificationDate;
        private @Nullable LocalDate disqualificationDate;
        private @Nullable LocalDate insuredCertificateIssuanceDate;
        private @Nullable LocalDate insuredCardValidDate;
        private @Nullable LocalDate insuredCardExpirationDate;
        private @Nullable ContributionRatio insuredPartialContributionRatio;
        private @Nullable Coded<PreschoolClassification> preschoolClassification;
        private @Nullable Coded<ReasonOfLoss> reasonOfLoss;

        private Builder() {}

        /**
         * Sets 保険者番号 ({@code InsurerNumber}).
         *
         * @param insurerNumber the value, or null to leave it out
         * @return this builder
         */
        public Builder insurerNumber(@Nullable InsurerNumber insurerNumber) {
            this.insurerNumber = insurerNumber;
            return this;
        }

        /**
         * Sets 保険者名称 ({@code InsurerName}).
         *
         * @param insurerName the value, or null to leave it out
         * @return this builder
         */
        public Builder insurerName(@Nullable String insurerName) {
            this.insurerName = insurerName;
            return this;
        }

        /**
         * Sets 被保険者証記号 ({@code InsuredCardSymbol}).
         *
         * @param insuredCardSymbol the value, or null to leave it out
         * @return this builder
         */
        public Builder insuredCardSymbol(@Nullable InsuredCardSymbol insuredCardSymbol) {
            this.insuredCardSymbol = insuredCardSymbol;
            return this;
        }

        /**
         * Sets 被保険者証番号 ({@code InsuredIdentificationNumber}).
         *
         * @param insuredIdentificationNumber the value, or null to leave it out
         * @return this builder
         */
        public Builder insuredIdentificationNumber(@Nullable InsuredIdentificationNumber insuredIdentificationNumber) {
            this.insuredIdentificationNumber = insuredIdentificationNumber;
            return this;
        }

        /**
         * Sets 被保険者証枝番 ({@code InsuredBranchNumber}).
         *
         * @param insuredBranchNumber the value, or null to leave it out
         * @return this builder
         */
        public Builder insuredBranchNumber(@Nullable InsuredBranchNumber insuredBranchNumber) {
            this.insuredBranchNumber = insuredBranchNumber;
            return this;
        }

        /**
         * Sets 本人・家族の別 ({@code PersonalFamilyClassification}).
         *
         * @param personalFamilyClassification the value, or null to leave it out
         * @return this builder
         */
        public Builder personalFamilyClassification(
                @Nullable Coded<PersonalFamilyClassification> personalFamilyClassification) {
            this.personalFamilyClassification = personalFamilyClassification;
            return this;
        }

        /**
         * Sets 被保険者氏名（世帯主氏名） ({@code InsuredName}).
         *
         * @param insuredName the value, or null to leave it out
         * @return this builder
         */
        public Builder insuredName(@Nullable String insuredName) {
            this.insuredName = insuredName;
            return this;
        }

        /**
         * Sets 資格取得年月日 ({@code QualificationDate}).
         *
         * @param qualificationDate the value, or null to leave it out
         * @return this builder
         */
        public Builder qualificationDate(@Nullable LocalDate qualificationDate) {
            this.qualificationDate = qualificationDate;
            return this;
        }

        /**
         * Sets 資格喪失年月日 ({@code DisqualificationDate}).
         *
         * @param disqualificationDate the value, or null to leave it out
         * @return this builder
         */
        public Builder disqualificationDate(@Nullable LocalDate disqualificationDate) {
            this.disqualificationDate = disqualificationDate;
            return this;
        }

        /**
         * Sets 被保険者証交付年月日 ({@code InsuredCertificateIssuanceDate}).
         *
         * @param insuredCertificateIssuanceDate the value, or null to leave it out
         * @return this builder
         */
        public Builder insuredCertificateIssuanceDate(@Nullable LocalDate insuredCertificateIssuanceDate) {
            this.insuredCertificateIssuanceDate = insuredCertificateIssuanceDate;
            return this;
        }

        /**
         * Sets 被保険者証有効開始年月日 ({@code InsuredCardValidDate}).
         *
         * @param insuredCardValidDate the value, or null to leave it out
         * @return this builder
         */
        public Builder insuredCardValidDate(@Nullable LocalDate insuredCardValidDate) {
            this.insuredCardValidDate = insuredCardValidDate;
            return this;
        }

        /**
         * Sets 被保険者証有効終了年月日 ({@code InsuredCardExpirationDate}).
         *
         * @param insuredCardExpirationDate the value, or null to leave it out
         * @return this builder
         */
        public Builder insuredCardExpirationDate(@Nullable LocalDate insuredCardExpirationDate) {
            this.insuredCardExpirationDate = insuredCardExpirationDate;
            return this;
        }

        /**
         * Sets 被保険者証一部負担金割合 ({@code InsuredPartialContributionRatio}).
         *
         * @param insuredPartialContributionRatio the value, or null to leave it out
         * @return this builder
         */
        public Builder insuredPartialContributionRatio(@Nullable ContributionRatio insuredPartialContributionRatio) {
            this.insuredPartialContributionRatio = insuredPartialContributionRatio;
            return this;
        }

        /**
         * Sets 未就学区分 ({@code PreschoolClassification}).
         *
         * @param preschoolClassification the value, or null to leave it out
         * @return this builder
         */
        public Builder preschoolClassification(@Nullable Coded<PreschoolClassification> preschoolClassification) {
            this.preschoolClassification = preschoolClassification;
            return this;
        }

        /**
         * Sets 資格喪失事由 ({@code ReasonOfLoss}).
         *
         * @param reasonOfLoss the value, or null to leave it out
         * @return this builder
         */
        public Builder reasonOfLoss(@Nullable Coded<ReasonOfLoss> reasonOfLoss) {
            this.reasonOfLoss = reasonOfLoss;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public Coverage build() {
            return new Coverage(
                    Optional.ofNullable(insurerNumber),
                    Optional.ofNullable(insurerName).filter(text -> !text.isBlank()),
                    Optional.ofNullable(insuredCardSymbol),
                    Optional.ofNullable(insuredIdentificationNumber),
                    Optional.ofNullable(insuredBranchNumber),
                    Optional.ofNullable(personalFamilyClassification),
                    Optional.ofNullable(insuredName).filter(text -> !text.isBlank()),
                    Optional.ofNullable(qualificationDate),
                    Optional.ofNullable(disqualificationDate),
                    Optional.ofNullable(insuredCertificateIssuanceDate),
                    Optional.ofNullable(insuredCardValidDate),
                    Optional.ofNullable(insuredCardExpirationDate),
                    Optional.ofNullable(insuredPartialContributionRatio),
                    Optional.ofNullable(preschoolClassification),
                    Optional.ofNullable(reasonOfLoss));
        }
    }
}

package jp.shikaku.core.qualification;

import jakarta.validation.Valid;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.InsuredCardClassification;
import jp.shikaku.core.code.LimitCertificateChanged;
import jp.shikaku.core.code.PrescriptionIssueSelect;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.ReferenceNumber;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認結果: one qualification of a person, grouped by meaning. A person may have several, such as a health insurance beside medical
 * aid. Immutable and thread-safe.
 *
 * @param insuredCardClassification 被保険者証区分 ({@code InsuredCardClassification})
 * @param person the person
 * @param coverage the coverage
 * @param elderlyRecipientCertificate 高齢受給者証情報 ({@code ElderlyRecipientCertificateInfo})
 * @param limitConsent the consent to pass on the limit certificate
 * @param limitApplicationCertificate 限度額適用認定証関連情報 ({@code LimitApplicationCertificateRelatedInfo})
 * @param limitApplicationCertificateChanged 限度額適用認定証情報変更有無 ({@code LimitApplicationCertificateChanged}): in a bulk inquiry
 *     instead of the certificate
 * @param specificDiseasesConsent the consent to pass on specific-disease certificates
 * @param specificDiseasesCertificates 特定疾病療養受療証情報リスト ({@code SpecificDiseasesCertificateList})
 * @param medicalTickets 医療扶助資格確認結果リスト ({@code PublicExpenseResultList})
 * @param viewingConsents 閲覧同意: by kind of information; a kind the answer does not name is missing
 * @param referenceNumber 照会番号 ({@code ReferenceNumber}): when one is registered
 * @param arbitraryIdentifier 任意の識別子 ({@code ArbitraryIdentifier}): inferred from one source
 * @param prescriptionIssueSelect 処方箋発行形態 ({@code PrescriptionIssueSelect}): in this place according to one source; see {@link
 *     QualificationResult}
 * @wire ResultOfQualificationConfirmation
 */
@LimitCertificateConsented
public record Qualification(
        Optional<Coded<InsuredCardClassification>> insuredCardClassification,
        @Valid Person person,
        @Valid Coverage coverage,
        Optional<@Valid ElderlyRecipientCertificate> elderlyRecipientCertificate,
        LimitConsent limitConsent,
        Optional<@Valid LimitApplicationCertificate> limitApplicationCertificate,
        Optional<Coded<LimitCertificateChanged>> limitApplicationCertificateChanged,
        SpecificDiseasesConsent specificDiseasesConsent,
        List<@Valid SpecificDiseasesCertificate> specificDiseasesCertificates,
        List<@Valid MedicalTicket> medicalTickets,
        Map<ViewableInformation, ViewingConsent> viewingConsents,
        Optional<ReferenceNumber> referenceNumber,
        Optional<ArbitraryIdentifier> arbitraryIdentifier,
        Optional<Coded<PrescriptionIssueSelect>> prescriptionIssueSelect) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param insuredCardClassification see the record
     * @param person see the record
     * @param coverage see the record
     * @param elderlyRecipientCertificate see the record
     * @param limitConsent see the record
     * @param limitApplicationCertificate see the record
     * @param limitApplicationCertificateChanged see the record
     * @param specificDiseasesConsent see the record
     * @param specificDiseasesCertificates see the record
     * @param medicalTickets see the record
     * @param viewingConsents see the record
     * @param referenceNumber see the record
     * @param arbitraryIdentifier see the record
     * @param prescriptionIssueSelect see the record
     */
    public Qualification {
        specificDiseasesCertificates = List.copyOf(specificDiseasesCertificates);
        medicalTickets = List.copyOf(medicalTickets);
        viewingConsents = named(viewingConsents);
        Objects.requireNonNull(insuredCardClassification, "insuredCardClassification");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(elderlyRecipientCertificate, "elderlyRecipientCertificate");
        Objects.requireNonNull(limitConsent, "limitConsent");
        Objects.requireNonNull(limitApplicationCertificate, "limitApplicationCertificate");
        Objects.requireNonNull(limitApplicationCertificateChanged, "limitApplicationCertificateChanged");
        Objects.requireNonNull(specificDiseasesConsent, "specificDiseasesConsent");
        Objects.requireNonNull(referenceNumber, "referenceNumber");
        Objects.requireNonNull(arbitraryIdentifier, "arbitraryIdentifier");
        Objects.requireNonNull(prescriptionIssueSelect, "prescriptionIssueSelect");
    }

    /** What the answer names, in the order of the kinds. */
    private static Map<ViewableInformation, ViewingConsent> named(Map<ViewableInformation, ViewingConsent> consents) {
        Map<ViewableInformation, ViewingConsent> named = new EnumMap<>(ViewableInformation.class);
        named.putAll(consents);
        named.values().removeIf(ViewingConsent::isAbsent);
        return Collections.unmodifiableMap(named);
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
                .insuredCardClassification(insuredCardClassification.orElse(null))
                .person(person)
                .coverage(coverage)
                .elderlyRecipientCertificate(elderlyRecipientCertificate.orElse(null))
                .limitConsent(limitConsent)
                .limitApplicationCertificate(limitApplicationCertificate.orElse(null))
                .limitApplicationCertificateChanged(limitApplicationCertificateChanged.orElse(null))
                .specificDiseasesConsent(specificDiseasesConsent)
                .specificDiseasesCertificates(specificDiseasesCertificates)
                .medicalTickets(medicalTickets)
                .viewingConsents(viewingConsents)
                .referenceNumber(referenceNumber.orElse(null))
                .arbitraryIdentifier(arbitraryIdentifier.orElse(null))
                .prescriptionIssueSelect(prescriptionIssueSelect.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "Qualification[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable Coded<InsuredCardClassification> insuredCardClassification;
        private Person person = Person.builder().build();
        private Coverage coverage = Coverage.builder().build();
        private @Nullable ElderlyRecipientCertificate elderlyRecipientCertificate;
        private LimitConsent limitConsent = LimitConsent.builder().build();
        private @Nullable LimitApplicationCertificate limitApplicationCertificate;
        private @Nullable Coded<LimitCertificateChanged> limitApplicationCertificateChanged;
        private SpecificDiseasesConsent specificDiseasesConsent =
                SpecificDiseasesConsent.builder().build();
        private List<SpecificDiseasesCertificate> specificDiseasesCertificates = List.of();
        private List<MedicalTicket> medicalTickets = List.of();
        private Map<ViewableInformation, ViewingConsent> viewingConsents = Map.of();
        private @Nullable ReferenceNumber referenceNumber;
        private @Nullable ArbitraryIdentifier arbitraryIdentifier;
        private @Nullable Coded<PrescriptionIssueSelect> prescriptionIssueSelect;

        private Builder() {}

        /**
         * Sets 被保険者証区分 ({@code InsuredCardClassification}).
         *
         * @param insuredCardClassification the value, or null to leave it out
         * @return this builder
         */
        public Builder insuredCardClassification(@Nullable Coded<InsuredCardClassification> insuredCardClassification) {
            this.insuredCardClassification = insuredCardClassification;
            return this;
        }

        /**
         * Sets the person.
         *
         * @param person the value
         * @return this builder
         */
        public Builder person(Person person) {
            this.person = Objects.requireNonNull(person, "person");
            return this;
        }

        /**
         * Sets the coverage.
         *
         * @param coverage the value
         * @return this builder
         */
        public Builder coverage(Coverage coverage) {
            this.coverage = Objects.requireNonNull(coverage, "coverage");
            return this;
        }

        /**
         * Sets 高齢受給者証情報 ({@code ElderlyRecipientCertificateInfo}).
         *
         * @param elderlyRecipientCertificate the value, or null to leave it out
         * @return this builder
         */
        public Builder elderlyRecipientCertificate(@Nullable ElderlyRecipientCertificate elderlyRecipientCertificate) {
            this.elderlyRecipientCertificate = elderlyRecipientCertificate;
            return this;
        }

        /**
         * Sets the consent to pass on the limit certificate.
         *
         * @param limitConsent the value
         * @return this builder
         */
        public Builder limitConsent(LimitConsent limitConsent) {
            this.limitConsent = Objects.requireNonNull(limitConsent, "limitConsent");
            return this;
        }

        /**
         * Sets 限度額適用認定証関連情報 ({@code LimitApplicationCertificateRelatedInfo}).
         *
         * @param limitApplicationCertificate the value, or null to leave it out
         * @return this builder
         */
        public Builder limitApplicationCertificate(@Nullable LimitApplicationCertificate limitApplicationCertificate) {
            this.limitApplicationCertificate = limitApplicationCertificate;
            return this;
        }

        /**
         * Sets 限度額適用認定証情報変更有無 ({@code LimitApplicationCertificateChanged}).
         *
         * @param limitApplicationCertificateChanged the value, or null to leave it out
         * @return this builder
         */
        public Builder limitApplicationCertificateChanged(
                @Nullable Coded<LimitCertificateChanged> limitApplicationCertificateChanged) {
            this.limitApplicationCertificateChanged = limitApplicationCertificateChanged;
            return this;
        }

        /**
         * Sets the consent to pass on specific-disease certificates.
         *
         * @param specificDiseasesConsent the value
         * @return this builder
         */
        public Builder specificDiseasesConsent(SpecificDiseasesConsent specificDiseasesConsent) {
            this.specificDiseasesConsent = Objects.requireNonNull(specificDiseasesConsent, "specificDiseasesConsent");
            return this;
        }

        /**
         * Sets 特定疾病療養受療証情報リスト ({@code SpecificDiseasesCertificateList}).
         *
         * @param specificDiseasesCertificates the value
         * @return this builder
         */
        public Builder specificDiseasesCertificates(List<SpecificDiseasesCertificate> specificDiseasesCertificates) {
            this.specificDiseasesCertificates =
                    Objects.requireNonNull(specificDiseasesCertificates, "specificDiseasesCertificates");
            return this;
        }

        /**
         * Sets 医療扶助資格確認結果リスト ({@code PublicExpenseResultList}).
         *
         * @param medicalTickets the value
         * @return this builder
         */
        public Builder medicalTickets(List<MedicalTicket> medicalTickets) {
            this.medicalTickets = Objects.requireNonNull(medicalTickets, "medicalTickets");
            return this;
        }

        /**
         * Sets 閲覧同意.
         *
         * @param viewingConsents the value
         * @return this builder
         */
        public Builder viewingConsents(Map<ViewableInformation, ViewingConsent> viewingConsents) {
            this.viewingConsents = Objects.requireNonNull(viewingConsents, "viewingConsents");
            return this;
        }

        /**
         * Sets 照会番号 ({@code ReferenceNumber}).
         *
         * @param referenceNumber the value, or null to leave it out
         * @return this builder
         */
        public Builder referenceNumber(@Nullable ReferenceNumber referenceNumber) {
            this.referenceNumber = referenceNumber;
            return this;
        }

        /**
         * Sets 任意の識別子 ({@code ArbitraryIdentifier}).
         *
         * @param arbitraryIdentifier the value, or null to leave it out
         * @return this builder
         */
        public Builder arbitraryIdentifier(@Nullable ArbitraryIdentifier arbitraryIdentifier) {
            this.arbitraryIdentifier = arbitraryIdentifier;
            return this;
        }

        /**
         * Sets 処方箋発行形態 ({@code PrescriptionIssueSelect}).
         *
         * @param prescriptionIssueSelect the value, or null to leave it out
         * @return this builder
         */
        public Builder prescriptionIssueSelect(@Nullable Coded<PrescriptionIssueSelect> prescriptionIssueSelect) {
            this.prescriptionIssueSelect = prescriptionIssueSelect;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public Qualification build() {
            return new Qualification(
                    Optional.ofNullable(insuredCardClassification),
                    person,
                    coverage,
                    Optional.ofNullable(elderlyRecipientCertificate),
                    limitConsent,
                    Optional.ofNullable(limitApplicationCertificate),
                    Optional.ofNullable(limitApplicationCertificateChanged),
                    specificDiseasesConsent,
                    specificDiseasesCertificates,
                    medicalTickets,
                    viewingConsents,
                    Optional.ofNullable(referenceNumber),
                    Optional.ofNullable(arbitraryIdentifier),
                    Optional.ofNullable(prescriptionIssueSelect));
        }
    }
}

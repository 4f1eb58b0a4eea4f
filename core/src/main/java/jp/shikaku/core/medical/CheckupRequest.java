package jp.shikaku.core.medical;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.code.CheckupFileCategory;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.validation.KnownCode;
import jp.shikaku.core.validation.Required;
import org.jspecify.annotations.Nullable;

/**
 * 特定健診情報閲覧要求 (TKKsiquc01req): asks for specific health checkups of one patient who agreed to that. Immutable and thread-safe.
 *
 * @param header institution and file identifier; a client fills in what is left out. The confirmation date has no place in this message
 * @param patient the card, which stands in the header on the wire
 * @param fileCategory ファイル種別 ({@code FileCategory}): required
 * @param prDiInfClassification 処方・調剤情報区分 ({@code PrDiInfClassification}): 1 is sent by the client that is known; the list is not public
 * @param medicalTreatmentFlag 診療区分 ({@code MedicalTreatmentFlag}): required by this library, as consent depends on it
 * @wire XmlMsg
 */
public record CheckupRequest(
        @Valid RequestHeader header,
        @Valid PatientKey patient,
        @Required Optional<@KnownCode Coded<CheckupFileCategory>> fileCategory,
        Optional<String> prDiInfClassification,
        @Required Optional<@KnownCode Coded<MedicalTreatmentFlag>> medicalTreatmentFlag)
        implements MedicalRequest<CheckupAnswer> {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("TKKsiquc01req");

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param header see the record
     * @param patient see the record
     * @param fileCategory see the record
     * @param prDiInfClassification see the record
     * @param medicalTreatmentFlag see the record
     */
    public CheckupRequest {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(fileCategory, "fileCategory");
        Objects.requireNonNull(prDiInfClassification, "prDiInfClassification");
        Objects.requireNonNull(medicalTreatmentFlag, "medicalTreatmentFlag");
    }

    /**
     * Starts a request for out-patient care, in which patient and file category are missing.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Class<CheckupAnswer> answerType() {
        return CheckupAnswer.class;
    }

    @Override
    public CheckupRequest withHeader(RequestHeader newHeader) {
        return new CheckupRequest(newHeader, patient, fileCategory, prDiInfClassification, medicalTreatmentFlag);
    }

    /**
     * Returns specific health checkups.
     *
     * @return the kinds; empty when the file category is missing
     */
    @Override
    public Set<ViewableInformation> information() {
        return fileCategory
                .flatMap(Coded::known)
                .map(category -> Set.of(ViewableInformation.SPECIFIC_HEALTH_CHECKUPS))
                .orElse(Set.of());
    }

    @Override
    public Map<String, String> correlationKeys() {
        Map<String, String> keys = new HashMap<>(header.correlationKeys());
        keys.putAll(patient.correlationKeys());
        return keys;
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "CheckupRequest[masked]";
    }

    /** Builds a request. Not thread-safe. */
    public static final class Builder {

        private static final String ONLY_KNOWN_CLASSIFICATION = "1";

        private RequestHeader header = RequestHeader.builder().build();
        private PatientKey patient = PatientKey.builder().build();
        private @Nullable Coded<CheckupFileCategory> fileCategory;
        private @Nullable String prDiInfClassification = ONLY_KNOWN_CLASSIFICATION;
        private @Nullable Coded<MedicalTreatmentFlag> medicalTreatmentFlag = Coded.of(MedicalTreatmentFlag.OUTPATIENT);

        private Builder() {}

        /**
         * Sets whose information is asked for.
         *
         * @param patient the card, as a check told it
         * @return this builder
         */
        public Builder patient(PatientKey patient) {
            this.patient = patient;
            return this;
        }

        /**
         * Sets ファイル種別 ({@code FileCategory}).
         *
         * @param fileCategory as what the information is asked for
         * @return this builder
         */
        public Builder fileCategory(CheckupFileCategory fileCategory) {
            return fileCategory(Coded.of(fileCategory));
        }

        /**
         * Sets ファイル種別 ({@code FileCategory}).
         *
         * @param fileCategory the value, or null to leave it out
         * @return this builder
         */
        public Builder fileCategory(@Nullable Coded<CheckupFileCategory> fileCategory) {
            this.fileCategory = fileCategory;
            return this;
        }

        /**
         * Sets 処方・調剤情報区分 ({@code PrDiInfClassification}).
         *
         * @param prDiInfClassification the value, or null to leave it out; 1 unless set
         * @return this builder
         */
        public Builder prDiInfClassification(@Nullable String prDiInfClassification) {
            this.prDiInfClassification = prDiInfClassification;
            return this;
        }

        /**
         * Sets 診療区分 ({@code MedicalTreatmentFlag}).
         *
         * @param setting the care setting; out-patient care unless set
         * @return this builder
         */
        public Builder medicalTreatmentFlag(MedicalTreatmentFlag setting) {
            return medicalTreatmentFlag(Coded.of(setting));
        }

        /**
         * Sets 診療区分 ({@code MedicalTreatmentFlag}).
         *
         * @param setting the value, or null to leave it out
         * @return this builder
         */
        public Builder medicalTreatmentFlag(@Nullable Coded<MedicalTreatmentFlag> setting) {
            this.medicalTreatmentFlag = setting;
            return this;
        }

        /**
         * Sets 任意のファイル識別子 ({@code ArbitraryFileIdentifier}).
         *
         * @param identifier 1 to 50 characters; the exchange id unless set
         * @return this builder
         * @throws jp.shikaku.core.error.InvalidRequestException if it is blank or longer
         */
        public Builder fileIdentifier(String identifier) {
            return header(header.toBuilder()
                    .arbitraryFileIdentifier(ArbitraryFileIdentifier.of(identifier))
                    .build());
        }

        /**
         * Sets the whole header.
         *
         * @param header the header
         * @return this builder
         */
        public Builder header(RequestHeader header) {
            this.header = header;
            return this;
        }

        /**
         * Builds the request.
         *
         * @return the request; what is missing is found when it is sent
         */
        public CheckupRequest build() {
            return new CheckupRequest(
                    header,
                    patient,
                    Optional.ofNullable(fileCategory),
                    Optional.ofNullable(prDiInfClassification).filter(text -> !text.isBlank()),
                    Optional.ofNullable(medicalTreatmentFlag));
        }
    }
}

package jp.shikaku.core.medical;

import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.DrugFileCategory;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.validation.KnownCode;
import jp.shikaku.core.validation.Required;
import org.jspecify.annotations.Nullable;

/**
 * 薬剤情報等閲覧要求 (YZKsiquc01req): asks for drugs, and treatment if wanted, of one patient who agreed to that. Immutable and thread-safe.
 *
 * @param header institution and file identifier; a client fills in what is left out. The confirmation date has no place in this message
 * @param patient the card, which stands in the header on the wire
 * @param period 取得期間 ({@code StartDate}, {@code EndDate}): the months asked for; what comes without one is not known
 * @param fileCategory ファイル種別 ({@code FileCategory}): required
 * @param prDiInfClassification 処方・調剤情報区分 ({@code PrDiInfClassification}): 1 is sent by the client that is known; the list is not public
 * @param medicalTreatmentFlag 診療区分 ({@code MedicalTreatmentFlag}): required by this library, as consent depends on it
 * @wire XmlMsg
 */
public record DrugRequest(
        @Valid RequestHeader header,
        @Valid PatientKey patient,
        @Valid Period period,
        @Required Optional<@KnownCode Coded<DrugFileCategory>> fileCategory,
        Optional<String> prDiInfClassification,
        @Required Optional<@KnownCode Coded<MedicalTreatmentFlag>> medicalTreatmentFlag)
        implements MedicalRequest<DrugAnswer> {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("YZKsiquc01req");

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param header see the record
     * @param patient see the record
     * @param period see the record
     * @param fileCategory see the record
     * @param prDiInfClassification see the record
     * @param medicalTreatmentFlag see the record
     */
    public DrugRequest {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(period, "period");
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
    public Class<DrugAnswer> answerType() {
        return DrugAnswer.class;
    }

    @Override
    public DrugRequest withHeader(RequestHeader newHeader) {
        return new DrugRequest(newHeader, patient, period, fileCategory, prDiInfClassification, medicalTreatmentFlag);
    }

    /**
     * Returns drugs, and treatment where the file category asks for it. Which request brings operations is not known.
     *
     * @return the kinds; empty when the file category is missing
     */
    @Override
    public Set<ViewableInformation> information() {
        return fileCategory
                .flatMap(Coded::known)
                .map(category -> category.withTreatment()
                        ? Set.of(ViewableInformation.PHARMACISTS, ViewableInformation.DIAGNOSIS)
                        : Set.of(ViewableInformation.PHARMACISTS))
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
        return "DrugRequest[masked]";
    }

    /** Builds a request. Not thread-safe. */
    public static final class Builder {

        private static final String ONLY_KNOWN_CLASSIFICATION = "1";

        private RequestHeader header = RequestHeader.builder().build();
        private PatientKey patient = PatientKey.builder().build();
        private Period period = Period.builder().build();
        private @Nullable Coded<DrugFileCategory> fileCategory;
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
         * Sets 取得期間 ({@code StartDate}, {@code EndDate}).
         *
         * @param first the first month
         * @param last the last month, included; not after this month
         * @return this builder
         */
        public Builder period(YearMonth first, YearMonth last) {
            return period(Period.of(first, last));
        }

        /**
         * Sets 取得期間 ({@code StartDate}, {@code EndDate}).
         *
         * @param period the months asked for
         * @return this builder
         */
        public Builder period(Period period) {
            this.period = period;
            return this;
        }

        /**
         * Sets ファイル種別 ({@code FileCategory}).
         *
         * @param fileCategory as what the information is asked for
         * @return this builder
         */
        public Builder fileCategory(DrugFileCategory fileCategory) {
            return fileCategory(Coded.of(fileCategory));
        }

        /**
         * Sets ファイル種別 ({@code FileCategory}).
         *
         * @param fileCategory the value, or null to leave it out
         * @return this builder
         */
        public Builder fileCategory(@Nullable Coded<DrugFileCategory> fileCategory) {
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
        public DrugRequest build() {
            return new DrugRequest(
                    header,
                    patient,
                    period,
                    Optional.ofNullable(fileCategory),
                    Optional.ofNullable(prDiInfClassification).filter(text -> !text.isBlank()),
                    Optional.ofNullable(medicalTreatmentFlag));
        }
    }
}

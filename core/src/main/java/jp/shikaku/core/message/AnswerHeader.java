package jp.shikaku.core.message;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.CharacterCodeIdentifier;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ReferenceClassification;
import jp.shikaku.core.code.SegmentOfResult;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an answer's header (メッセージヘッダー). Immutable and thread-safe. Times are Japanese local time.
 *
 * @param processExecutionTime 処理実行日時 ({@code ProcessExecutionTime})
 * @param characterCodeIdentifier 文字コード識別 ({@code CharacterCodeIdentifier}): what the answer says of its character set; a
 *     reader never decides by it alone
 * @param segmentOfResult 処理結果区分 ({@code SegmentOfResult})
 * @param errorCode エラーコード ({@code ErrorCode}): present when the segment is not 1; the list of values is not public
 * @param errorMessage エラーメッセージ ({@code ErrorMessage}): free text of the terminal
 * @param qualificationConfirmationDate 資格確認日 ({@code QualificationConfirmationDate})
 * @param referenceClassification 照会区分 ({@code ReferenceClassification})
 * @param arbitraryFileIdentifier 任意のファイル識別子 ({@code ArbitraryFileIdentifier}): echoed from the request; made by the system
 *     for a card-reader result
 * @param medicalInstitutionCode 医療機関コード ({@code MedicalInstitutionCode})
 * @wire MessageHeader
 */
public record AnswerHeader(
        Optional<LocalDateTime> processExecutionTime,
        Optional<Coded<CharacterCodeIdentifier>> characterCodeIdentifier,
        Optional<Coded<SegmentOfResult>> segmentOfResult,
        Optional<String> errorCode,
        Optional<String> errorMessage,
        Optional<LocalDate> qualificationConfirmationDate,
        Optional<Coded<ReferenceClassification>> referenceClassification,
        Optional<ArbitraryFileIdentifier> arbitraryFileIdentifier,
        Optional<MedicalInstitutionCode> medicalInstitutionCode) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param processExecutionTime see the record
     * @param characterCodeIdentifier see the record
     * @param segmentOfResult see the record
     * @param errorCode see the record
     * @param errorMessage see the record
     * @param qualificationConfirmationDate see the record
     * @param referenceClassification see the record
     * @param arbitraryFileIdentifier see the record
     * @param medicalInstitutionCode see the record
     */
    public AnswerHeader {
        Objects.requireNonNull(processExecutionTime, "processExecutionTime");
        Objects.requireNonNull(characterCodeIdentifier, "characterCodeIdentifier");
        Objects.requireNonNull(segmentOfResult, "segmentOfResult");
        Objects.requireNonNull(errorCode, "errorCode");
        Objects.requireNonNull(errorMessage, "errorMessage");
        Objects.requireNonNull(qualificationConfirmationDate, "qualificationConfirmationDate");
        Objects.requireNonNull(referenceClassification, "referenceClassification");
        Objects.requireNonNull(arbitraryFileIdentifier, "arbitraryFileIdentifier");
        Objects.requireNonNull(medicalInstitutionCode, "medicalInstitutionCode");
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
                .processExecutionTime(processExecutionTime.orElse(null))
                .characterCodeIdentifier(characterCodeIdentifier.orElse(null))
                .segmentOfResult(segmentOfResult.orElse(null))
                .errorCode(errorCode.orElse(null))
                .errorMessage(errorMessage.orElse(null))
                .qualificationConfirmationDate(qualificationConfirmationDate.orElse(null))
                .referenceClassification(referenceClassification.orElse(null))
                .arbitraryFileIdentifier(arbitraryFileIdentifier.orElse(null))
                .medicalInstitutionCode(medicalInstitutionCode.orElse(null));
    }

    /**
     * Returns the error of the whole file.
     *
     * @return empty when the file ended normally, or does not tell; {@link DiagnosticCode#NOT_PROCESSED_YET} when it is still being
     *     processed, which is an error of every answer but those of the exchanges in two steps
     */
    public Optional<TerminalError> terminalError() {
        return segmentOfResult
                .filter(segment -> !segment.is(SegmentOfResult.NORMAL))
                .map(segment -> new TerminalError(
                        isInProgress() ? DiagnosticCode.NOT_PROCESSED_YET : DiagnosticCode.TERMINAL_ERROR,
                        errorCode.orElse(""),
                        errorMessage.orElse("")));
    }

    /**
     * Whether the request is still being processed (処理中).
     *
     * @return whether it is
     * @wire SegmentOfResult
     */
    public boolean isInProgress() {
        return segmentOfResult
                .filter(segment -> segment.is(SegmentOfResult.IN_PROGRESS))
                .isPresent();
    }

    /**
     * Returns what the request must have in common with this header.
     *
     * @return the keys that are present
     */
    public Map<String, String> correlationKeys() {
        return HeaderKeys.of(medicalInstitutionCode, arbitraryFileIdentifier);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "AnswerHeader[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable LocalDateTime processExecutionTime;
        private @Nullable Coded<CharacterCodeIdentifier> characterCodeIdentifier;
        private @Nullable Coded<SegmentOfResult> segmentOfResult;
        private @Nullable String errorCode;
        private @Nullable String errorMessage;
        private @Nullable LocalDate qualificationConfirmationDate;
        private @Nullable Coded<ReferenceClassification> referenceClassification;
        private @Nullable ArbitraryFileIdentifier arbitraryFileIdentifier;
        private @Nullable MedicalInstitutionCode medicalInstitutionCode;

        private Builder() {}

        /**
         * Sets 処理実行日時 ({@code ProcessExecutionTime}).
         *
         * @param processExecutionTime the value, or null to leave it out
         * @return this builder
         */
        public Builder processExecutionTime(@Nullable LocalDateTime processExecutionTime) {
            this.processExecutionTime = processExecutionTime;
            return this;
        }

        /**
         * Sets 文字コード識別 ({@code CharacterCodeIdentifier}).
         *
         * @param characterCodeIdentifier the value, or null to leave it out
         * @return this builder
         */
        public Builder characterCodeIdentifier(@Nullable Coded<CharacterCodeIdentifier> characterCodeIdentifier) {
            this.characterCodeIdentifier = characterCodeIdentifier;
            return this;
        }

        /**
         * Sets 処理結果区分 ({@code SegmentOfResult}).
         *
         * @param segmentOfResult the value, or null to leave it out
         * @return this builder
         */
        public Builder segmentOfResult(@Nullable Coded<SegmentOfResult> segmentOfResult) {
            this.segmentOfResult = segmentOfResult;
            return this;
        }

        /**
         * Sets エラーコード ({@code ErrorCode}).
         *
         * @param errorCode the value, or null to leave it out
         * @return this builder
         */
        public Builder errorCode(@Nullable String errorCode) {
            this.errorCode = errorCode;
            return this;
        }

        /**
         * Sets エラーメッセージ ({@code ErrorMessage}).
         *
         * @param errorMessage the value, or null to leave it out
         * @return this builder
         */
        public Builder errorMessage(@Nullable String errorMessage) {
            this.errorMessage = errorMessage;
            return this;
        }

        /**
         * Sets 資格確認日 ({@code QualificationConfirmationDate}).
         *
         * @param qualificationConfirmationDate the value, or null to leave it out
         * @return this builder
         */
        public Builder qualificationConfirmationDate(@Nullable LocalDate qualificationConfirmationDate) {
            this.qualificationConfirmationDate = qualificationConfirmationDate;
            return this;
        }

        /**
         * Sets 照会区分 ({@code ReferenceClassification}).
         *
         * @param referenceClassification the value, or null to leave it out
         * @return this builder
         */
        public Builder referenceClassification(@Nullable Coded<ReferenceClassification> referenceClassification) {
            this.referenceClassification = referenceClassification;
            return this;
        }

        /**
         * Sets 任意のファイル識別子 ({@code ArbitraryFileIdentifier}).
         *
         * @param arbitraryFileIdentifier the value, or null to leave it out
         * @return this builder
         */
        public Builder arbitraryFileIdentifier(@Nullable ArbitraryFileIdentifier arbitraryFileIdentifier) {
            this.arbitraryFileIdentifier = arbitraryFileIdentifier;
            return this;
        }

        /**
         * Sets 医療機関コード ({@code MedicalInstitutionCode}).
         *
         * @param medicalInstitutionCode the value, or null to leave it out
         * @return this builder
         */
        public Builder medicalInstitutionCode(@Nullable MedicalInstitutionCode medicalInstitutionCode) {
            this.medicalInstitutionCode = medicalInstitutionCode;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public AnswerHeader build() {
            return new AnswerHeader(
                    Optional.ofNullable(processExecutionTime),
                    Optional.ofNullable(characterCodeIdentifier),
                    Optional.ofNullable(segmentOfResult),
                    Optional.ofNullable(errorCode).filter(text -> !text.isBlank()),
                    Optional.ofNullable(errorMessage).filter(text -> !text.isBlank()),
                    Optional.ofNullable(qualificationConfirmationDate),
                    Optional.ofNullable(referenceClassification),
                    Optional.ofNullable(arbitraryFileIdentifier),
                    Optional.ofNullable(medicalInstitutionCode));
        }
    }
}

package jp.shikaku.core.qualification;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.PrescriptionIssueSelect;
import jp.shikaku.core.code.ProcessingResultStatus;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.core.message.TerminalError;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer about a qualification: whom it is about, how processing went, whether the qualification is valid, and the
 * qualifications found. Immutable and thread-safe.
 *
 * @param searchKey 資格確認照会用情報 ({@code QualificationConfirmSearchInfo}): echoed; absent in card-reader results
 * @param processingResultStatus 処理結果状況 ({@code ProcessingResultStatus})
 * @param processingResultCode 処理結果コード ({@code ProcessingResultCode}): with an error, or with side information such as a card
 *     that is about to expire
 * @param processingResultMessage 処理結果メッセージ ({@code ProcessingResultMessage}): free text of the centre
 * @param validity 資格有効性 ({@code QualificationValidity})
 * @param qualifications 資格確認結果リスト ({@code ResultList}): empty when nothing matched
 * @param prescriptionIssueSelect 処方箋発行形態 ({@code PrescriptionIssueSelect})
 * @wire MessageBody
 */
public record QualificationResult(
        Optional<CardSearchKey> searchKey,
        Optional<Coded<ProcessingResultStatus>> processingResultStatus,
        Optional<String> processingResultCode,
        Optional<String> processingResultMessage,
        Optional<Coded<QualificationValidity>> validity,
        List<@Valid Qualification> qualifications,
        Optional<Coded<PrescriptionIssueSelect>> prescriptionIssueSelect) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param searchKey see the record
     * @param processingResultStatus see the record
     * @param processingResultCode see the record
     * @param processingResultMessage see the record
     * @param validity see the record
     * @param qualifications see the record
     * @param prescriptionIssueSelect see the record
     */
    public QualificationResult {
        qualifications = List.copyOf(qualifications);
        Objects.requireNonNull(searchKey, "searchKey");
        Objects.requireNonNull(processingResultStatus, "processingResultStatus");
        Objects.requireNonNull(processingResultCode, "processingResultCode");
        Objects.requireNonNull(processingResultMessage, "processingResultMessage");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(prescriptionIssueSelect, "prescriptionIssueSelect");
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
                .searchKey(searchKey.orElse(null))
                .processingResultStatus(processingResultStatus.orElse(null))
                .processingResultCode(processingResultCode.orElse(null))
                .processingResultMessage(processingResultMessage.orElse(null))
                .validity(validity.orElse(null))
                .qualifications(qualifications)
                .prescriptionIssueSelect(prescriptionIssueSelect.orElse(null));
    }

    /**
     * Returns the error of this inquiry.
     *
     * @return empty unless processing ended with an error, or with a status that is not known, or the body tells nothing: neither how it
     *     ended nor what was found
     */
    public Optional<TerminalError> terminalError() {
        ProcessingResult processing =
                new ProcessingResult(processingResultStatus, processingResultCode, processingResultMessage);
        boolean tellsWhatWasFound = validity.isPresent() || !qualifications.isEmpty();
        return tellsWhatWasFound ? processing.terminalError() : processing.terminalErrorUnlessNormal();
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "QualificationResult[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable CardSearchKey searchKey;
        private @Nullable Coded<ProcessingResultStatus> processingResultStatus;
        private @Nullable String processingResultCode;
        private @Nullable String processingResultMessage;
        private @Nullable Coded<QualificationValidity> validity;
        private List<Qualification> qualifications = List.of();
        private @Nullable Coded<PrescriptionIssueSelect> prescriptionIssueSelect;

        private Builder() {}

        /**
         * Sets 資格確認照会用情報 ({@code QualificationConfirmSearchInfo}).
         *
         * @param searchKey the value, or null to leave it out
         * @return this builder
         */
        public Builder searchKey(@Nullable CardSearchKey searchKey) {
            this.searchKey = searchKey;
            return this;
        }

        /**
         * Sets 処理結果状況 ({@code ProcessingResultStatus}).
         *
         * @param processingResultStatus the value, or null to leave it out
         * @return this builder
         */
        public Builder processingResultStatus(@Nullable Coded<ProcessingResultStatus> processingResultStatus) {
            this.processingResultStatus = processingResultStatus;
            return this;
        }

        /**
         * Sets 処理結果コード ({@code ProcessingResultCode}).
         *
         * @param processingResultCode the value, or null to leave it out
         * @return this builder
         */
        public Builder processingResultCode(@Nullable String processingResultCode) {
            this.processingResultCode = processingResultCode;
            return this;
        }

        /**
         * Sets 処理結果メッセージ ({@code ProcessingResultMessage}).
         *
         * @param processingResultMessage the value, or null to leave it out
         * @return this builder
         */
        public Builder processingResultMessage(@Nullable String processingResultMessage) {
            this.processingResultMessage = processingResultMessage;
            return this;
        }

        /**
         * Sets 資格有効性 ({@code QualificationValidity}).
         *
         * @param validity the value, or null to leave it out
         * @return this builder
         */
        public Builder validity(@Nullable Coded<QualificationValidity> validity) {
            this.validity = validity;
            return this;
        }

        /**
         * Sets 資格確認結果リスト ({@code ResultList}).
         *
         * @param qualifications the value
         * @return this builder
         */
        public Builder qualifications(List<Qualification> qualifications) {
            this.qualifications = Objects.requireNonNull(qualifications, "qualifications");
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
        public QualificationResult build() {
            return new QualificationResult(
                    Optional.ofNullable(searchKey),
                    Optional.ofNullable(processingResultStatus),
                    Optional.ofNullable(processingResultCode).filter(text -> !text.isBlank()),
                    Optional.ofNullable(processingResultMessage).filter(text -> !text.isBlank()),
                    Optional.ofNullable(validity),
                    qualifications,
                    Optional.ofNullable(prescriptionIssueSelect));
        }
    }
}

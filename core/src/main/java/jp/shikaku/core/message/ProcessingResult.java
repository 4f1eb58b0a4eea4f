package jp.shikaku.core.message;

import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ProcessingResultStatus;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * How the processing of one inquiry went. Immutable and thread-safe.
 *
 * <p>A code and a message can come with a success as well, such as that a card is about to expire.
 *
 * @param processingResultStatus 処理結果状況 ({@code ProcessingResultStatus})
 * @param processingResultCode 処理結果コード ({@code ProcessingResultCode})
 * @param processingResultMessage 処理結果メッセージ ({@code ProcessingResultMessage})
 * @wire ProcessingResultStatus
 */
public record ProcessingResult(
        Optional<Coded<ProcessingResultStatus>> processingResultStatus,
        Optional<String> processingResultCode,
        Optional<String> processingResultMessage) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param processingResultStatus see the record
     * @param processingResultCode see the record
     * @param processingResultMessage see the record
     */
    public ProcessingResult {
        Objects.requireNonNull(processingResultStatus, "processingResultStatus");
        Objects.requireNonNull(processingResultCode, "processingResultCode");
        Objects.requireNonNull(processingResultMessage, "processingResultMessage");
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
                .processingResultStatus(processingResultStatus.orElse(null))
                .processingResultCode(processingResultCode.orElse(null))
                .processingResultMessage(processingResultMessage.orElse(null));
    }

    /**
     * Returns the error that was reported.
     *
     * @return empty unless processing ended with an error, or with a status that is not known
     */
    public Optional<TerminalError> terminalError() {
        return processingResultStatus
                .filter(status -> !status.is(ProcessingResultStatus.NORMAL))
                .map(status -> error(DiagnosticCode.PROCESSING_ERROR));
    }

    /**
     * Returns the error of an answer that is nothing without the word that processing succeeded.
     *
     * @return empty only when processing ended normally; {@link DiagnosticCode#OUTCOME_NOT_TOLD} when there is no status
     */
    public Optional<TerminalError> terminalErrorUnlessNormal() {
        return processingResultStatus.isPresent()
                ? terminalError()
                : Optional.of(error(DiagnosticCode.OUTCOME_NOT_TOLD));
    }

    private TerminalError error(DiagnosticCode kind) {
        return new TerminalError(kind, processingResultCode.orElse(""), processingResultMessage.orElse(""));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ProcessingResult[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable Coded<ProcessingResultStatus> processingResultStatus;
        private @Nullable String processingResultCode;
        private @Nullable String processingResultMessage;

        private Builder() {}

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
         * Builds the value.
         *
         * @return the value
         */
        public ProcessingResult build() {
            return new ProcessingResult(
                    Optional.ofNullable(processingResultStatus),
                    Optional.ofNullable(processingResultCode),
                    Optional.ofNullable(processingResultMessage));
        }
    }
}

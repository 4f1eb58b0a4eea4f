package jp.shikaku.core.bulk;

import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.core.reference.ReferenceNumberRegistration;
import org.jspecify.annotations.Nullable;

/**
 * 一括登録単位: what became of one registration in a bulk result. Immutable and thread-safe.
 *
 * @param registration 照会番号登録情報: echoed ({@code ReferenceNumberRegistrationInfo})
 * @param processing 処理結果状況: how processing went
 * @wire BulkRegistrationUnit
 */
public record BulkRegistrationUnit(Optional<ReferenceNumberRegistration> registration, ProcessingResult processing)
        implements BulkUnit {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param registration see the record
     * @param processing see the record
     */
    public BulkRegistrationUnit {
        Objects.requireNonNull(registration, "registration");
        Objects.requireNonNull(processing, "processing");
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
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "BulkRegistrationUnit[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable ReferenceNumberRegistration registration;
        private ProcessingResult processing = ProcessingResult.builder().build();

        private Builder() {}

        /**
         * Sets 照会番号登録情報 ({@code ReferenceNumberRegistrationInfo}).
         *
         * @param registration the value, or null to leave it out
         * @return this builder
         */
        public Builder registration(@Nullable ReferenceNumberRegistration registration) {
            this.registration = registration;
            return this;
        }

        /**
         * Sets 処理結果状況.
         *
         * @param processing the value
         * @return this builder
         */
        public Builder processing(ProcessingResult processing) {
            this.processing = Objects.requireNonNull(processing, "processing");
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public BulkRegistrationUnit build() {
            return new BulkRegistrationUnit(Optional.ofNullable(registration), processing);
        }
    }
}

package jp.shikaku.core.bulk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * 一括照会単位: what the centre says of one person in a bulk result. Immutable and thread-safe.
 *
 * <p>A unit can fail while the file succeeds: see {@link #terminalError()}.
 *
 * @param searchKey 資格確認照会用情報: echoed in a bulk inquiry ({@code QualificationConfirmSearchInfo})
 * @param referenceNumbers 照会番号: those registered, in the order they came; one client takes them for those of the qualifications in the same order ({@code ReferenceNumber})
 * @param processing 処理結果状況: how processing went
 * @param validity 資格有効性 ({@code QualificationValidity})
 * @param qualifications 資格確認結果: several are possible, such as health insurance beside medical aid ({@code ResultOfQualificationConfirmation})
 * @wire BulkConfirmUnit
 */
public record BulkConfirmUnit(
        Optional<CardSearchKey> searchKey,
        List<ReferenceNumber> referenceNumbers,
        ProcessingResult processing,
        Optional<Coded<QualificationValidity>> validity,
        List<Qualification> qualifications)
        implements BulkUnit {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param searchKey see the record
     * @param referenceNumbers see the record
     * @param processing see the record
     * @param validity see the record
     * @param qualifications see the record
     */
    public BulkConfirmUnit {
        Objects.requireNonNull(searchKey, "searchKey");
        referenceNumbers = List.copyOf(referenceNumbers);
        Objects.requireNonNull(processing, "processing");
        Objects.requireNonNull(validity, "validity");
        qualifications = List.copyOf(qualifications);
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
        return "BulkConfirmUnit[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable CardSearchKey searchKey;
        private List<ReferenceNumber> referenceNumbers = List.of();
        private ProcessingResult processing = ProcessingResult.builder().build();
        private @Nullable Coded<QualificationValidity> validity;
        private List<Qualification> qualifications = List.of();

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
         * Sets 照会番号 ({@code ReferenceNumber}).
         *
         * @param referenceNumbers the value
         * @return this builder
         */
        public Builder referenceNumbers(List<ReferenceNumber> referenceNumbers) {
            this.referenceNumbers = Objects.requireNonNull(referenceNumbers, "referenceNumbers");
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
         * Sets 資格確認結果 ({@code ResultOfQualificationConfirmation}).
         *
         * @param qualifications the value
         * @return this builder
         */
        public Builder qualifications(List<Qualification> qualifications) {
            this.qualifications = Objects.requireNonNull(qualifications, "qualifications");
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public BulkConfirmUnit build() {
            return new BulkConfirmUnit(
                    Optional.ofNullable(searchKey),
                    referenceNumbers,
                    processing,
                    Optional.ofNullable(validity),
                    qualifications);
        }
    }
}

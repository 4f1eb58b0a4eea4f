package jp.shikaku.core.bulk;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many units the centre says it processed. Immutable and thread-safe.
 *
 * <p>Seen in one client's model of the bulk inquiry; for the other exchanges by analogy (assumption).
 *
 * @param numberOfProcessingResult 処理結果件数: all units ({@code NumberOfProcessingResult})
 * @param numberOfNormalProcessing 正常処理件数: units that succeeded ({@code NumberOfNormalProcessing})
 * @param numberOfError エラー件数: units that failed ({@code NumberOfError})
 * @wire NumberOfProcessingResult
 */
public record BulkCounts(
        Optional<Integer> numberOfProcessingResult,
        Optional<Integer> numberOfNormalProcessing,
        Optional<Integer> numberOfError) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param numberOfProcessingResult see the record
     * @param numberOfNormalProcessing see the record
     * @param numberOfError see the record
     */
    public BulkCounts {
        Objects.requireNonNull(numberOfProcessingResult, "numberOfProcessingResult");
        Objects.requireNonNull(numberOfNormalProcessing, "numberOfNormalProcessing");
        Objects.requireNonNull(numberOfError, "numberOfError");
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
     * Whether the numbers that are given agree with each other and with what came.
     *
     * @param units how many units came
     * @return false when units are missing, or when successes and errors do not make up the whole, or one alone is more than it
     */
    public boolean agreeWith(long units) {
        long total = numberOfProcessingResult.map(Integer::longValue).orElse(units);
        long parts = (long) numberOfNormalProcessing.orElse(0) + numberOfError.orElse(0);
        boolean bothGiven = numberOfNormalProcessing.isPresent() && numberOfError.isPresent();
        return total == units && parts <= total && (parts == total || !bothGiven);
    }

    /**
     * Whether they say how many units there are, as a whole or as successes and errors.
     *
     * @return false when whether units are missing cannot be known
     */
    public boolean isTotalGiven() {
        return numberOfProcessingResult.isPresent()
                || numberOfNormalProcessing.isPresent() && numberOfError.isPresent();
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "BulkCounts[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable Integer numberOfProcessingResult;
        private @Nullable Integer numberOfNormalProcessing;
        private @Nullable Integer numberOfError;

        private Builder() {}

        /**
         * Sets 処理結果件数 ({@code NumberOfProcessingResult}).
         *
         * @param numberOfProcessingResult the value, or null to leave it out
         * @return this builder
         */
        public Builder numberOfProcessingResult(@Nullable Integer numberOfProcessingResult) {
            this.numberOfProcessingResult = numberOfProcessingResult;
            return this;
        }

        /**
         * Sets 正常処理件数 ({@code NumberOfNormalProcessing}).
         *
         * @param numberOfNormalProcessing the value, or null to leave it out
         * @return this builder
         */
        public Builder numberOfNormalProcessing(@Nullable Integer numberOfNormalProcessing) {
            this.numberOfNormalProcessing = numberOfNormalProcessing;
            return this;
        }

        /**
         * Sets エラー件数 ({@code NumberOfError}).
         *
         * @param numberOfError the value, or null to leave it out
         * @return this builder
         */
        public Builder numberOfError(@Nullable Integer numberOfError) {
            this.numberOfError = numberOfError;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public BulkCounts build() {
            return new BulkCounts(
                    Optional.ofNullable(numberOfProcessingResult),
                    Optional.ofNullable(numberOfNormalProcessing),
                    Optional.ofNullable(numberOfError));
        }
    }
}

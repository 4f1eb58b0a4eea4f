package jp.shikaku.core.medical;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 診療情報: one act of medical care in a claim. Present in answers with treatment only. Whether operations (手術) are among them is not known. Immutable and thread-safe.
 *
 * @param name 診療行為名 ({@code SinInfN})
 * @param code 診療行為コード ({@code SinInfCd})
 * @param classification 診療識別 ({@code MeTrIdCl}): a code whose list is not public
 * @param quantity 数量 ({@code Qua1}): with its trailing zeros, in the unit
 * @param times 回数 ({@code Times})
 * @param unit 単位 ({@code Unit})
 * @wire MeTrInf
 */
public record Treatment(
        Optional<String> name,
        Optional<String> code,
        Optional<String> classification,
        Optional<BigDecimal> quantity,
        Optional<Integer> times,
        Optional<String> unit) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param name see the record
     * @param code see the record
     * @param classification see the record
     * @param quantity see the record
     * @param times see the record
     * @param unit see the record
     */
    public Treatment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(unit, "unit");
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
                .name(name.orElse(null))
                .code(code.orElse(null))
                .classification(classification.orElse(null))
                .quantity(quantity.orElse(null))
                .times(times.orElse(null))
                .unit(unit.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "Treatment[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable String name;
        private @Nullable String code;
        private @Nullable String classification;
        private @Nullable BigDecimal quantity;
        private @Nullable Integer times;
        private @Nullable String unit;

        private Builder() {}

        /**
         * Sets 診療行為名 ({@code SinInfN}).
         *
         * @param name the value, or null to leave it out
         * @return this builder
         */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets 診療行為コード ({@code SinInfCd}).
         *
         * @param code the value, or null to leave it out
         * @return this builder
         */
        public Builder code(@Nullable String code) {
            this.code = code;
            return this;
        }

        /**
         * Sets 診療識別 ({@code MeTrIdCl}).
         *
         * @param classification the value, or null to leave it out
         * @return this builder
         */
        public Builder classification(@Nullable String classification) {
            this.classification = classification;
            return this;
        }

        /**
         * Sets 数量 ({@code Qua1}).
         *
         * @param quantity the value, or null to leave it out
         * @return this builder
         */
        public Builder quantity(@Nullable BigDecimal quantity) {
            this.quantity = quantity;
            return this;
        }

        /**
         * Sets 回数 ({@code Times}).
         *
         * @param times the value, or null to leave it out
         * @return this builder
         */
        public Builder times(@Nullable Integer times) {
            this.times = times;
            return this;
        }

        /**
         * Sets 単位 ({@code Unit}).
         *
         * @param unit the value, or null to leave it out
         * @return this builder
         */
        public Builder unit(@Nullable String unit) {
            this.unit = unit;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public Treatment build() {
            return new Treatment(
                    Optional.ofNullable(name).filter(text -> !text.isBlank()),
                    Optional.ofNullable(code).filter(text -> !text.isBlank()),
                    Optional.ofNullable(classification).filter(text -> !text.isBlank()),
                    Optional.ofNullable(quantity),
                    Optional.ofNullable(times),
                    Optional.ofNullable(unit).filter(text -> !text.isBlank()));
        }
    }
}

package jp.shikaku.core.medical;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 薬剤情報: one drug of a claim, a dispensing or a prescription. The element names differ by source; the Japanese terms are interpreted from
 * public code, not from the specification. Immutable and thread-safe.
 *
 * @param code 薬剤コード ({@code DrugC}, {@code CzDrugC}, {@code ShDrugC})
 * @param name 薬剤名 ({@code DrugN}, {@code CzDrugN}, {@code ShDrugN})
 * @param ingredientName 成分名 ({@code IngreN}, {@code CzIngreN}, {@code ShIngreN})
 * @param quantity 数量（1回・1日量） ({@code Qua1}, {@code CzQua1}, {@code ShQua1}): with its trailing zeros, in the unit
 * @param unit 単位 ({@code Unit}, {@code CzUnit}, {@code ShUnit})
 * @param usageName 用法名 ({@code UsageN}, {@code CzUsageN}, {@code ShUsageN})
 * @param specialInstruction 特別指示 ({@code SpInst}, {@code CzSpInst}, {@code ShSpInst})
 * @param times 回数・日数 ({@code Times}, {@code CzTimes}, {@code ShTimes})
 * @param usageClassification 診療識別・用法区分 ({@code MeTrIdCl}, {@code CzUsageCl}, {@code ShUsageCl}): a code whose list is not public
 * @wire DrugInf
 * @wire CzDrugInf
 * @wire ShDrugInf
 */
public record Drug(
        Optional<String> code,
        Optional<String> name,
        Optional<String> ingredientName,
        Optional<BigDecimal> quantity,
        Optional<String> unit,
        Optional<String> usageName,
        Optional<String> specialInstruction,
        Optional<Integer> times,
        Optional<String> usageClassification) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param code see the record
     * @param name see the record
     * @param ingredientName see the record
     * @param quantity see the record
     * @param unit see the record
     * @param usageName see the record
     * @param specialInstruction see the record
     * @param times see the record
     * @param usageClassification see the record
     */
    public Drug {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(ingredientName, "ingredientName");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(usageName, "usageName");
        Objects.requireNonNull(specialInstruction, "specialInstruction");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(usageClassification, "usageClassification");
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
                .code(code.orElse(null))
                .name(name.orElse(null))
                .ingredientName(ingredientName.orElse(null))
                .quantity(quantity.orElse(null))
                .unit(unit.orElse(null))
                .usageName(usageName.orElse(null))
                .specialInstruction(specialInstruction.orElse(null))
                .times(times.orElse(null))
                .usageClassification(usageClassification.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "Drug[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable String code;
        private @Nullable String name;
        private @Nullable String ingredientName;
        private @Nullable BigDecimal quantity;
        private @Nullable String unit;
        private @Nullable String usageName;
        private @Nullable String specialInstruction;
        private @Nullable Integer times;
        private @Nullable String usageClassification;

        private Builder() {}

        /**
         * Sets 薬剤コード ({@code DrugC}, {@code CzDrugC}, {@code ShDrugC}).
         *
         * @param code the value, or null to leave it out
         * @return this builder
         */
        public Builder code(@Nullable String code) {
            this.code = code;
            return this;
        }

        /**
         * Sets 薬剤名 ({@code DrugN}, {@code CzDrugN}, {@code ShDrugN}).
         *
         * @param name the value, or null to leave it out
         * @return this builder
         */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets 成分名 ({@code IngreN}, {@code CzIngreN}, {@code ShIngreN}).
         *
         * @param ingredientName the value, or null to leave it out
         * @return this builder
         */
        public Builder ingredientName(@Nullable String ingredientName) {
            this.ingredientName = ingredientName;
            return this;
        }

        /**
         * Sets 数量（1回・1日量） ({@code Qua1}, {@code CzQua1}, {@code ShQua1}).
         *
         * @param quantity the value, or null to leave it out
         * @return this builder
         */
        public Builder quantity(@Nullable BigDecimal quantity) {
            this.quantity = quantity;
            return this;
        }

        /**
         * Sets 単位 ({@code Unit}, {@code CzUnit}, {@code ShUnit}).
         *
         * @param unit the value, or null to leave it out
         * @return this builder
         */
        public Builder unit(@Nullable String unit) {
            this.unit = unit;
            return this;
        }

        /**
         * Sets 用法名 ({@code UsageN}, {@code CzUsageN}, {@code ShUsageN}).
         *
         * @param usageName the value, or null to leave it out
         * @return this builder
         */
        public Builder usageName(@Nullable String usageName) {
            this.usageName = usageName;
            return this;
        }

        /**
         * Sets 特別指示 ({@code SpInst}, {@code CzSpInst}, {@code ShSpInst}).
         *
         * @param specialInstruction the value, or null to leave it out
         * @return this builder
         */
        public Builder specialInstruction(@Nullable String specialInstruction) {
            this.specialInstruction = specialInstruction;
            return this;
        }

        /**
         * Sets 回数・日数 ({@code Times}, {@code CzTimes}, {@code ShTimes}).
         *
         * @param times the value, or null to leave it out
         * @return this builder
         */
        public Builder times(@Nullable Integer times) {
            this.times = times;
            return this;
        }

        /**
         * Sets 診療識別・用法区分 ({@code MeTrIdCl}, {@code CzUsageCl}, {@code ShUsageCl}).
         *
         * @param usageClassification the value, or null to leave it out
         * @return this builder
         */
        public Builder usageClassification(@Nullable String usageClassification) {
            this.usageClassification = usageClassification;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public Drug build() {
            return new Drug(
                    Optional.ofNullable(code).filter(text -> !text.isBlank()),
                    Optional.ofNullable(name).filter(text -> !text.isBlank()),
                    Optional.ofNullable(ingredientName).filter(text -> !text.isBlank()),
                    Optional.ofNullable(quantity),
                    Optional.ofNullable(unit).filter(text -> !text.isBlank()),
                    Optional.ofNullable(usageName).filter(text -> !text.isBlank()),
                    Optional.ofNullable(specialInstruction).filter(text -> !text.isBlank()),
                    Optional.ofNullable(times),
                    Optional.ofNullable(usageClassification).filter(text -> !text.isBlank()));
        }
    }
}

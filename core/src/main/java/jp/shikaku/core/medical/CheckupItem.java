package jp.shikaku.core.medical;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 健診結果・質問票情報: one result or one answer of a questionnaire. Immutable and thread-safe.
 *
 * @param itemCode 項目コード ({@code ItemCode})
 * @param itemName 項目名 ({@code ItemName})
 * @param dataType データ型 ({@code DataType}): such as {@code PQ} for a quantity; the list is not public
 * @param dataValue 値 ({@code DataValue}): as it was written
 * @param unit 単位 ({@code Unit})
 * @param oid OID ({@code Oid})
 * @param dataValueName 値の名称 ({@code DataValueName})
 * @wire HealthCheckupResultAndQuestionInfo
 */
public record CheckupItem(
        Optional<String> itemCode,
        Optional<String> itemName,
        Optional<String> dataType,
        Optional<String> dataValue,
        Optional<String> unit,
        Optional<String> oid,
        Optional<String> dataValueName) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param itemCode see the record
     * @param itemName see the record
     * @param dataType see the record
     * @param dataValue see the record
     * @param unit see the record
     * @param oid see the record
     * @param dataValueName see the record
     */
    public CheckupItem {
        Objects.requireNonNull(itemCode, "itemCode");
        Objects.requireNonNull(itemName, "itemName");
        Objects.requireNonNull(dataType, "dataType");
        Objects.requireNonNull(dataValue, "dataValue");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(oid, "oid");
        Objects.requireNonNull(dataValueName, "dataValueName");
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
                .itemCode(itemCode.orElse(null))
                .itemName(itemName.orElse(null))
                .dataType(dataType.orElse(null))
                .dataValue(dataValue.orElse(null))
                .unit(unit.orElse(null))
                .oid(oid.orElse(null))
                .dataValueName(dataValueName.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "CheckupItem[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable String itemCode;
        private @Nullable String itemName;
        private @Nullable String dataType;
        private @Nullable String dataValue;
        private @Nullable String unit;
        private @Nullable String oid;
        private @Nullable String dataValueName;

        private Builder() {}

        /**
         * Sets 項目コード ({@code ItemCode}).
         *
         * @param itemCode the value, or null to leave it out
         * @return this builder
         */
        public Builder itemCode(@Nullable String itemCode) {
            this.itemCode = itemCode;
            return this;
        }

        /**
         * Sets 項目名 ({@code ItemName}).
         *
         * @param itemName the value, or null to leave it out
         * @return this builder
         */
        public Builder itemName(@Nullable String itemName) {
            this.itemName = itemName;
            return this;
        }

        /**
         * Sets データ型 ({@code DataType}).
         *
         * @param dataType the value, or null to leave it out
         * @return this builder
         */
        public Builder dataType(@Nullable String dataType) {
            this.dataType = dataType;
            return this;
        }

        /**
         * Sets 値 ({@code DataValue}).
         *
         * @param dataValue the value, or null to leave it out
         * @return this builder
         */
        public Builder dataValue(@Nullable String dataValue) {
            this.dataValue = dataValue;
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
         * Sets OID ({@code Oid}).
         *
         * @param oid the value, or null to leave it out
         * @return this builder
         */
        public Builder oid(@Nullable String oid) {
            this.oid = oid;
            return this;
        }

        /**
         * Sets 値の名称 ({@code DataValueName}).
         *
         * @param dataValueName the value, or null to leave it out
         * @return this builder
         */
        public Builder dataValueName(@Nullable String dataValueName) {
            this.dataValueName = dataValueName;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public CheckupItem build() {
            return new CheckupItem(
                    Optional.ofNullable(itemCode).filter(text -> !text.isBlank()),
                    Optional.ofNullable(itemName).filter(text -> !text.isBlank()),
                    Optional.ofNullable(dataType).filter(text -> !text.isBlank()),
                    Optional.ofNullable(dataValue).filter(text -> !text.isBlank()),
                    Optional.ofNullable(unit).filter(text -> !text.isBlank()),
                    Optional.ofNullable(oid).filter(text -> !text.isBlank()),
                    Optional.ofNullable(dataValueName).filter(text -> !text.isBlank()));
        }
    }
}

package jp.shikaku.core.medical;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who treated or dispensed, who prescribed, and in which month. The element names differ by source; the Japanese terms are interpreted from
 * public code, not from the specification. Immutable and thread-safe.
 *
 * @param organizationClassification 調剤等機関区分 ({@code DiOrg}, {@code CzDiOrg}, {@code ShPrOrg}): a code whose list is not public
 * @param institutionCode 医療機関・薬局コード ({@code MeTrDiHCd}, {@code CzMeTrDiHCd}, {@code ShMeTrDiHCd})
 * @param institutionName 医療機関・薬局名 ({@code MeTrDiHNm}, {@code CzMeTrDiHNm}, {@code ShMeTrDiHNm})
 * @param month 診療・調剤・処方年月 ({@code MeTrMonth}, {@code CzDiMonth}, {@code ShPrMonth})
 * @param prescriberCode 処方箋発行医療機関コード ({@code PrlsHCd}, {@code CzPrlsHCd}, {@code ShPrHCd})
 * @param prescriberName 処方箋発行医療機関名 ({@code PrlsHNm}, {@code CzPrlsHNm}, {@code ShPrHNm})
 * @param prescriberClassification 処方箋発行機関の自他区分 ({@code PrIsOrg}, {@code CzPrIsOrg}, {@code ShPrIsOrg}): a code whose list is not public
 * @param careClassification 入外等区分 ({@code InOut}, {@code CzPrCl}, {@code ShPrCl}): a code whose list is not public
 */
public record Provider(
        Optional<String> organizationClassification,
        Optional<String> institutionCode,
        Optional<String> institutionName,
        Optional<YearMonth> month,
        Optional<String> prescriberCode,
        Optional<String> prescriberName,
        Optional<String> prescriberClassification,
        Optional<String> careClassification) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param organizationClassification see the record
     * @param institutionCode see the record
     * @param institutionName see the record
     * @param month see the record
     * @param prescriberCode see the record
     * @param prescriberName see the record
     * @param prescriberClassification see the record
     * @param careClassification see the record
     */
    public Provider {
        Objects.requireNonNull(organizationClassification, "organizationClassification");
        Objects.requireNonNull(institutionCode, "institutionCode");
        Objects.requireNonNull(institutionName, "institutionName");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(prescriberCode, "prescriberCode");
        Objects.requireNonNull(prescriberName, "prescriberName");
        Objects.requireNonNull(prescriberClassification, "prescriberClassification");
        Objects.requireNonNull(careClassification, "careClassification");
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
                .organizationClassification(organizationClassification.orElse(null))
                .institutionCode(institutionCode.orElse(null))
                .institutionName(institutionName.orElse(null))
                .month(month.orElse(null))
                .prescriberCode(prescriberCode.orElse(null))
                .prescriberName(prescriberName.orElse(null))
                .prescriberClassification(prescriberClassification.orElse(null))
                .careClassification(careClassification.orElse(null));
    }

    /**
     * Returns the codes of the institutions that took part.
     *
     * @return who treated or dispensed, and who prescribed, as far as known
     */
    public Set<String> institutionCodes() {
        return Stream.of(institutionCode, prescriberCode)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "Provider[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable String organizationClassification;
        private @Nullable String institutionCode;
        private @Nullable String institutionName;
        private @Nullable YearMonth month;
        private @Nullable String prescriberCode;
        private @Nullable String prescriberName;
        private @Nullable String prescriberClassification;
        private @Nullable String careClassification;

        private Builder() {}

        /**
         * Sets 調剤等機関区分 ({@code DiOrg}, {@code CzDiOrg}, {@code ShPrOrg}).
         *
         * @param organizationClassification the value, or null to leave it out
         * @return this builder
         */
        public Builder organizationClassification(@Nullable String organizationClassification) {
            this.organizationClassification = organizationClassification;
            return this;
        }

        /**
         * Sets 医療機関・薬局コード ({@code MeTrDiHCd}, {@code CzMeTrDiHCd}, {@code ShMeTrDiHCd}).
         *
         * @param institutionCode the value, or null to leave it out
         * @return this builder
         */
        public Builder institutionCode(@Nullable String institutionCode) {
            this.institutionCode = institutionCode;
            return this;
        }

        /**
         * Sets 医療機関・薬局名 ({@code MeTrDiHNm}, {@code CzMeTrDiHNm}, {@code ShMeTrDiHNm}).
         *
         * @param institutionName the value, or null to leave it out
         * @return this builder
         */
        public Builder institutionName(@Nullable String institutionName) {
            this.institutionName = institutionName;
            return this;
        }

        /**
         * Sets 診療・調剤・処方年月 ({@code MeTrMonth}, {@code CzDiMonth}, {@code ShPrMonth}).
         *
         * @param month the value, or null to leave it out
         * @return this builder
         */
        public Builder month(@Nullable YearMonth month) {
            this.month = month;
            return this;
        }

        /**
         * Sets 処方箋発行医療機関コード ({@code PrlsHCd}, {@code CzPrlsHCd}, {@code ShPrHCd}).
         *
         * @param prescriberCode the value, or null to leave it out
         * @return this builder
         */
        public Builder prescriberCode(@Nullable String prescriberCode) {
            this.prescriberCode = prescriberCode;
            return this;
        }

        /**
         * Sets 処方箋発行医療機関名 ({@code PrlsHNm}, {@code CzPrlsHNm}, {@code ShPrHNm}).
         *
         * @param prescriberName the value, or null to leave it out
         * @return this builder
         */
        public Builder prescriberName(@Nullable String prescriberName) {
            this.prescriberName = prescriberName;
            return this;
        }

        /**
         * Sets 処方箋発行機関の自他区分 ({@code PrIsOrg}, {@code CzPrIsOrg}, {@code ShPrIsOrg}).
         *
         * @param prescriberClassification the value, or null to leave it out
         * @return this builder
         */
        public Builder prescriberClassification(@Nullable String prescriberClassification) {
            this.prescriberClassification = prescriberClassification;
            return this;
        }

        /**
         * Sets 入外等区分 ({@code InOut}, {@code CzPrCl}, {@code ShPrCl}).
         *
         * @param careClassification the value, or null to leave it out
         * @return this builder
         */
        public Builder careClassification(@Nullable String careClassification) {
            this.careClassification = careClassification;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public Provider build() {
            return new Provider(
                    Optional.ofNullable(organizationClassification).filter(text -> !text.isBlank()),
                    Optional.ofNullable(institutionCode).filter(text -> !text.isBlank()),
                    Optional.ofNullable(institutionName).filter(text -> !text.isBlank()),
                    Optional.ofNullable(month),
                    Optional.ofNullable(prescriberCode).filter(text -> !text.isBlank()),
                    Optional.ofNullable(prescriberName).filter(text -> !text.isBlank()),
                    Optional.ofNullable(prescriberClassification).filter(text -> !text.isBlank()),
                    Optional.ofNullable(careClassification).filter(text -> !text.isBlank()));
        }
    }
}

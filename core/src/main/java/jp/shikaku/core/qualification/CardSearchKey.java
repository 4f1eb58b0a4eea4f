package jp.shikaku.core.qualification;

import jakarta.validation.groups.Default;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.validation.CardCombination;
import jp.shikaku.core.validation.KnownCode;
import jp.shikaku.core.validation.PlausibleBirthdate;
import jp.shikaku.core.validation.Required;
import jp.shikaku.core.validation.ValidInsurerNumber;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認照会用情報: the card data by which a qualification is looked for, in a request and echoed in its answer. Immutable and thread-safe.
 *
 * @param insurerNumber 保険者番号 ({@code InsurerNumber}): required in a request
 * @param insuredCardSymbol 被保険者証記号 ({@code InsuredCardSymbol}): absent where the card has none
 * @param insuredIdentificationNumber 被保険者証番号 ({@code InsuredIdentificationNumber}): required in a request
 * @param insuredBranchNumber 被保険者証枝番 ({@code InsuredBranchNumber}): absent for the late elderly and on older cards
 * @param birthdate 生年月日 ({@code Birthdate}): required in a request
 * @param limitConsent 限度額適用認定証提供同意フラグ ({@code LimitApplicationCertificateRelatedConsFlg}): required in the check of one
 *     card, not sent in a bulk inquiry
 * @param arbitraryIdentifier 任意の識別子 ({@code ArbitraryIdentifier}): free text for this person, echoed in the answer
 * @wire QualificationConfirmSearchInfo
 */
@CardCombination
public record CardSearchKey(
        @Required Optional<@ValidInsurerNumber InsurerNumber> insurerNumber,
        Optional<InsuredCardSymbol> insuredCardSymbol,
        @Required Optional<InsuredIdentificationNumber> insuredIdentificationNumber,
        Optional<InsuredBranchNumber> insuredBranchNumber,
        @Required Optional<@PlausibleBirthdate LocalDate> birthdate,
        @Required(groups = CardSearchKey.Single.class) Optional<@KnownCode Coded<LimitCertificateConsent>> limitConsent,
        Optional<ArbitraryIdentifier> arbitraryIdentifier) {

    /** The rules for the check of one card, beside those for every request. */
    public interface Single extends Default {}

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param insurerNumber see the record
     * @param insuredCardSymbol see the record
     * @param insuredIdentificationNumber see the record
     * @param insuredBranchNumber see the record
     * @param birthdate see the record
     * @param limitConsent see the record
     * @param arbitraryIdentifier see the record
     */
    public CardSearchKey {
        Objects.requireNonNull(insurerNumber, "insurerNumber");
        Objects.requireNonNull(insuredCardSymbol, "insuredCardSymbol");
        Objects.requireNonNull(insuredIdentificationNumber, "insuredIdentificationNumber");
        Objects.requireNonNull(insuredBranchNumber, "insuredBranchNumber");
        Objects.requireNonNull(birthdate, "birthdate");
        Objects.requireNonNull(limitConsent, "limitConsent");
        Objects.requireNonNull(arbitraryIdentifier, "arbitraryIdentifier");
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
                .insurerNumber(insurerNumber.orElse(null))
                .insuredCardSymbol(insuredCardSymbol.orElse(null))
                .insuredIdentificationNumber(insuredIdentificationNumber.orElse(null))
                .insuredBranchNumber(insuredBranchNumber.orElse(null))
                .birthdate(birthdate.orElse(null))
                .limitConsent(limitConsent.orElse(null))
                .arbitraryIdentifier(arbitraryIdentifier.orElse(null));
    }

    /**
     * Returns what request and answer must have in common: the keys of the card in a form that can be compared.
     *
     * @return the keys that are present
     */
    public Map<String, String> correlationKeys() {
        Map<String, String> keys = new HashMap<>();
        insurerNumber.ifPresent(number -> keys.put("InsurerNumber", number.value()));
        insuredCardSymbol.ifPresent(symbol -> keys.put("InsuredCardSymbol", symbol.comparable()));
        insuredIdentificationNumber.ifPresent(number -> keys.put("InsuredIdentificationNumber", number.comparable()));
        insuredBranchNumber.ifPresent(branch -> keys.put("InsuredBranchNumber", branch.value()));
        birthdate.ifPresent(date -> keys.put("Birthdate", date.format(DateTimeFormatter.BASIC_ISO_DATE)));
        arbitraryIdentifier.ifPresent(identifier -> keys.put("ArbitraryIdentifier", identifier.comparable()));
        return keys;
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "CardSearchKey[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable InsurerNumber insurerNumber;
        private @Nullable InsuredCardSymbol insuredCardSymbol;
        private @Nullable InsuredIdentificationNumber insuredIdentificationNumber;
        private @Nullable InsuredBranchNumber insuredBranchNumber;
        private @Nullable LocalDate birthdate;
        private @Nullable Coded<LimitCertificateConsent> limitConsent;
        private @Nullable ArbitraryIdentifier arbitraryIdentifier;

        private Builder() {}

        /**
         * Sets 保険者番号 ({@code InsurerNumber}).
         *
         * @param insurerNumber the value, or null to leave it out
         * @return this builder
         */
        public Builder insurerNumber(@Nullable InsurerNumber insurerNumber) {
            this.insurerNumber = insurerNumber;
            return this;
        }

        /**
         * Sets 被保険者証記号 ({@code InsuredCardSymbol}).
         *
         * @param insuredCardSymbol the value, or null to leave it out
         * @return this builder
         */
        public Builder insuredCardSymbol(@Nullable InsuredCardSymbol insuredCardSymbol) {
            this.insuredCardSymbol = insuredCardSymbol;
            return this;
        }

        /**
         * Sets 被保険者証番号 ({@code InsuredIdentificationNumber}).
         *
         * @param insuredIdentificationNumber the value, or null to leave it out
         * @return this builder
         */
        public Builder insuredIdentificationNumber(@Nullable InsuredIdentificationNumber insuredIdentificationNumber) {
            this.insuredIdentificationNumber = insuredIdentificationNumber;
            return this;
        }

        /**
         * Sets 被保険者証枝番 ({@code InsuredBranchNumber}).
         *
         * @param insuredBranchNumber the value, or null to leave it out
         * @return this builder
         */
        public Builder insuredBranchNumber(@Nullable InsuredBranchNumber insuredBranchNumber) {
            this.insuredBranchNumber = insuredBranchNumber;
            return this;
        }

        /**
         * Sets 生年月日 ({@code Birthdate}).
         *
         * @param birthdate the value, or null to leave it out
         * @return this builder
         */
        public Builder birthdate(@Nullable LocalDate birthdate) {
            this.birthdate = birthdate;
            return this;
        }

        /**
         * Sets 限度額適用認定証提供同意フラグ ({@code LimitApplicationCertificateRelatedConsFlg}).
         *
         * @param limitConsent the value, or null to leave it out
         * @return this builder
         */
        public Builder limitConsent(@Nullable Coded<LimitCertificateConsent> limitConsent) {
            this.limitConsent = limitConsent;
            return this;
        }

        /**
         * Sets 任意の識別子 ({@code ArbitraryIdentifier}).
         *
         * @param arbitraryIdentifier the value, or null to leave it out
         * @return this builder
         */
        public Builder arbitraryIdentifier(@Nullable ArbitraryIdentifier arbitraryIdentifier) {
            this.arbitraryIdentifier = arbitraryIdentifier;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public CardSearchKey build() {
            return new CardSearchKey(
                    Optional.ofNullable(insurerNumber),
                    Optional.ofNullable(insuredCardSymbol),
                    Optional.ofNullable(insuredIdentificationNumber),
                    Optional.ofNullable(insuredBranchNumber),
                    Optional.ofNullable(birthdate),
                    Optional.ofNullable(limitConsent),
                    Optional.ofNullable(arbitraryIdentifier));
        }
    }
}

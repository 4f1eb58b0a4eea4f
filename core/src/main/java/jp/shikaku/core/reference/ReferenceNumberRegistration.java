package jp.shikaku.core.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.validation.CardCombination;
import jp.shikaku.core.validation.Required;
import jp.shikaku.core.validation.ValidInsurerNumber;
import org.jspecify.annotations.Nullable;

/**
 * 照会番号登録情報: a reference number and the card it is registered for. Immutable and thread-safe.
 *
 * @param referenceNumber 照会番号 ({@code ReferenceNumber}): required in a request
 * @param insurerNumber 保険者番号 ({@code InsurerNumber}): required in a request
 * @param insuredCardSymbol 被保険者証記号 ({@code InsuredCardSymbol}): absent where the card has none
 * @param insuredIdentificationNumber 被保険者証番号 ({@code InsuredIdentificationNumber}): required in a request
 * @param insuredBranchNumber 被保険者証枝番 ({@code InsuredBranchNumber}): absent for the late elderly and on older cards
 * @wire ReferenceNumberRegistrationInfo
 */
@CardCombination
public record ReferenceNumberRegistration(
        @Required Optional<ReferenceNumber> referenceNumber,
        @Required Optional<@ValidInsurerNumber InsurerNumber> insurerNumber,
        Optional<InsuredCardSymbol> insuredCardSymbol,
        @Required Optional<InsuredIdentificationNumber> insuredIdentificationNumber,
        Optional<InsuredBranchNumber> insuredBranchNumber) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param referenceNumber see the record
     * @param insurerNumber see the record
     * @param insuredCardSymbol see the record
     * @param insuredIdentificationNumber see the record
     * @param insuredBranchNumber see the record
     */
    public ReferenceNumberRegistration {
        Objects.requireNonNull(referenceNumber, "referenceNumber");
        Objects.requireNonNull(insurerNumber, "insurerNumber");
        Objects.requireNonNull(insuredCardSymbol, "insuredCardSymbol");
        Objects.requireNonNull(insuredIdentificationNumber, "insuredIdentificationNumber");
        Objects.requireNonNull(insuredBranchNumber, "insuredBranchNumber");
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
                .referenceNumber(referenceNumber.orElse(null))
                .insurerNumber(insurerNumber.orElse(null))
                .insuredCardSymbol(insuredCardSymbol.orElse(null))
                .insuredIdentificationNumber(insuredIdentificationNumber.orElse(null))
                .insuredBranchNumber(insuredBranchNumber.orElse(null));
    }

    /**
     * Returns what request and answer must have in common: reference number and card in a form that can be compared.
     *
     * @return the keys that are present
     */
    public Map<String, String> correlationKeys() {
        Map<String, String> keys = new HashMap<>();
        referenceNumber.ifPresent(number -> keys.put("ReferenceNumber", number.value()));
        insurerNumber.ifPresent(number -> keys.put("InsurerNumber", number.value()));
        insuredCardSymbol.ifPresent(symbol -> keys.put("InsuredCardSymbol", symbol.comparable()));
        insuredIdentificationNumber.ifPresent(number -> keys.put("InsuredIdentificationNumber", number.comparable()));
        insuredBranchNumber.ifPresent(branch -> keys.put("InsuredBranchNumber", branch.value()));
        return keys;
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ReferenceNumberRegistration[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable ReferenceNumber referenceNumber;
        private @Nullable InsurerNumber insurerNumber;
        private @Nullable InsuredCardSymbol insuredCardSymbol;
        private @Nullable InsuredIdentificationNumber insuredIdentificationNumber;
        private @Nullable InsuredBranchNumber insuredBranchNumber;

        private Builder() {}

        /**
         * Sets 照会番号 ({@code ReferenceNumber}).
         *
         * @param referenceNumber the value, or null to leave it out
         * @return this builder
         */
        public Builder referenceNumber(@Nullable ReferenceNumber referenceNumber) {
            this.referenceNumber = referenceNumber;
            return this;
        }

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
         * Builds the value.
         *
         * @return the value
         */
        public ReferenceNumberRegistration build() {
            return new ReferenceNumberRegistration(
                    Optional.ofNullable(referenceNumber),
                    Optional.ofNullable(insurerNumber),
                    Optional.ofNullable(insuredCardSymbol),
                    Optional.ofNullable(insuredIdentificationNumber),
                    Optional.ofNullable(insuredBranchNumber));
        }
    }
}

package jp.shikaku.core.medical;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.Coverage;
import jp.shikaku.core.validation.CardCombination;
import jp.shikaku.core.validation.Required;
import jp.shikaku.core.validation.ValidInsurerNumber;
import org.jspecify.annotations.Nullable;

/**
 * The card by which medical information is asked for. The elements bear other names than those of a check, and stand in the header. Immutable
 * and thread-safe.
 *
 * @param insurerNumber 保険者番号 ({@code InsurerNumber}): required in a request
 * @param insuranceCardSymbol 被保険者証記号 ({@code InsuranceCardSymbol}): absent where the card has none
 * @param insuredPersonIdentificationNumber 被保険者証番号 ({@code InsuredPersonIdentificationNumber}): required in a request
 * @param branchNumber 被保険者証枝番 ({@code BranchNumber}): absent for the late elderly and on older cards
 * @wire MessageHeader
 */
@CardCombination(symbol = "insuranceCardSymbol", branch = "branchNumber")
public record PatientKey(
        @Required Optional<@ValidInsurerNumber InsurerNumber> insurerNumber,
        Optional<InsuredCardSymbol> insuranceCardSymbol,
        @Required Optional<InsuredIdentificationNumber> insuredPersonIdentificationNumber,
        Optional<InsuredBranchNumber> branchNumber) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param insurerNumber see the record
     * @param insuranceCardSymbol see the record
     * @param insuredPersonIdentificationNumber see the record
     * @param branchNumber see the record
     */
    public PatientKey {
        Objects.requireNonNull(insurerNumber, "insurerNumber");
        Objects.requireNonNull(insuranceCardSymbol, "insuranceCardSymbol");
        Objects.requireNonNull(insuredPersonIdentificationNumber, "insuredPersonIdentificationNumber");
        Objects.requireNonNull(branchNumber, "branchNumber");
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
                .insuranceCardSymbol(insuranceCardSymbol.orElse(null))
                .insuredPersonIdentificationNumber(insuredPersonIdentificationNumber.orElse(null))
                .branchNumber(branchNumber.orElse(null));
    }

    /**
     * Returns what request and answer would have in common: the keys of the card in a form that can be compared, under the names they have
     * in a check. Known answers echo none of them.
     *
     * @return the keys that are present
     */
    public Map<String, String> correlationKeys() {
        return searchKey().correlationKeys();
    }

    /**
     * Takes the card from the key of a check.
     *
     * @param key the key of a check, or of its answer
     * @return the same card
     */
    public static PatientKey of(CardSearchKey key) {
        return new PatientKey(
                key.insurerNumber(),
                key.insuredCardSymbol(),
                key.insuredIdentificationNumber(),
                key.insuredBranchNumber());
    }

    /**
     * Takes the card from the coverage that an answer tells.
     *
     * @param coverage the coverage
     * @return the same card
     */
    public static PatientKey of(Coverage coverage) {
        return new PatientKey(
                coverage.insurerNumber(),
                coverage.insuredCardSymbol(),
                coverage.insuredIdentificationNumber(),
                coverage.insuredBranchNumber());
    }

    /**
     * Returns the card as the key of a check, without birth date and consent.
     *
     * @return the key
     */
    public CardSearchKey searchKey() {
        return CardSearchKey.builder()
                .insurerNumber(insurerNumber.orElse(null))
                .insuredCardSymbol(insuranceCardSymbol.orElse(null))
                .insuredIdentificationNumber(insuredPersonIdentificationNumber.orElse(null))
                .insuredBranchNumber(branchNumber.orElse(null))
                .build();
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "PatientKey[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable InsurerNumber insurerNumber;
        private @Nullable InsuredCardSymbol insuranceCardSymbol;
        private @Nullable InsuredIdentificationNumber insuredPersonIdentificationNumber;
        private @Nullable InsuredBranchNumber branchNumber;

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
         * Sets 被保険者証記号 ({@code InsuranceCardSymbol}).
         *
         * @param insuranceCardSymbol the value, or null to leave it out
         * @return this builder
         */
        public Builder insuranceCardSymbol(@Nullable InsuredCardSymbol insuranceCardSymbol) {
            this.insuranceCardSymbol = insuranceCardSymbol;
            return this;
        }

        /**
         * Sets 被保険者証番号 ({@code InsuredPersonIdentificationNumber}).
         *
         * @param insuredPersonIdentificationNumber the value, or null to leave it out
         * @return this builder
         */
        public Builder insuredPersonIdentificationNumber(
                @Nullable InsuredIdentificationNumber insuredPersonIdentificationNumber) {
            this.insuredPersonIdentificationNumber = insuredPersonIdentificationNumber;
            return this;
        }

        /**
         * Sets 被保険者証枝番 ({@code BranchNumber}).
         *
         * @param branchNumber the value, or null to leave it out
         * @return this builder
         */
        public Builder branchNumber(@Nullable InsuredBranchNumber branchNumber) {
            this.branchNumber = branchNumber;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public PatientKey build() {
            return new PatientKey(
                    Optional.ofNullable(insurerNumber),
                    Optional.ofNullable(insuranceCardSymbol),
                    Optional.ofNullable(insuredPersonIdentificationNumber),
                    Optional.ofNullable(branchNumber));
        }
    }
}

package jp.shikaku.core.care;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.InquiryScope;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.validation.KnownCode;
import jp.shikaku.core.validation.Required;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認照会用情報 of a check for a home visit or online care: the card, and what is asked about it. Immutable and thread-safe.
 *
 * <p>That it is the key of a check by card with two elements more is inferred.
 *
 * @param card the card: required in a request
 * @param medicalTreatmentFlag 診療区分 ({@code MedicalTreatmentFlag}): required in a request
 * @param scope 照会範囲 ({@code MedicalInformationFlag}): absent where nothing is viewed
 * @wire QualificationConfirmSearchInfo
 */
public record CareSearchKey(
        @Required Optional<@Valid CardSearchKey> card,
        @Required Optional<@KnownCode Coded<MedicalTreatmentFlag>> medicalTreatmentFlag,
        Optional<@KnownCode Coded<InquiryScope>> scope) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param card see the record
     * @param medicalTreatmentFlag see the record
     * @param scope see the record
     */
    public CareSearchKey {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(medicalTreatmentFlag, "medicalTreatmentFlag");
        Objects.requireNonNull(scope, "scope");
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
                .card(card.orElse(null))
                .medicalTreatmentFlag(medicalTreatmentFlag.orElse(null))
                .scope(scope.orElse(null));
    }

    /**
     * Returns what request and answer must have in common: the keys of the card in a form that can be compared.
     *
     * @return the keys that are present
     */
    public Map<String, String> correlationKeys() {
        return card.map(CardSearchKey::correlationKeys).orElseGet(Map::of);
    }

    /**
     * Whether medical information is asked for.
     *
     * @return false only if no scope is told, or that of the qualification alone
     */
    public boolean asksForMedicalInformation() {
        return scope.filter(code -> !code.is(InquiryScope.QUALIFICATION_ONLY)).isPresent();
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "CareSearchKey[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable CardSearchKey card;
        private @Nullable Coded<MedicalTreatmentFlag> medicalTreatmentFlag;
        private @Nullable Coded<InquiryScope> scope;

        private Builder() {}

        /**
         * Sets the card.
         *
         * @param card the value, or null to leave it out
         * @return this builder
         */
        public Builder card(@Nullable CardSearchKey card) {
            this.card = card;
            return this;
        }

        /**
         * Sets 診療区分 ({@code MedicalTreatmentFlag}).
         *
         * @param medicalTreatmentFlag the value, or null to leave it out
         * @return this builder
         */
        public Builder medicalTreatmentFlag(@Nullable Coded<MedicalTreatmentFlag> medicalTreatmentFlag) {
            this.medicalTreatmentFlag = medicalTreatmentFlag;
            return this;
        }

        /**
         * Sets 照会範囲 ({@code MedicalInformationFlag}).
         *
         * @param scope the value, or null to leave it out
         * @return this builder
         */
        public Builder scope(@Nullable Coded<InquiryScope> scope) {
            this.scope = scope;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public CareSearchKey build() {
            return new CareSearchKey(
                    Optional.ofNullable(card), Optional.ofNullable(medicalTreatmentFlag), Optional.ofNullable(scope));
        }
    }
}

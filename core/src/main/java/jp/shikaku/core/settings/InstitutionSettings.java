package jp.shikaku.core.settings;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.CharacterCodeIdentifier;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ElectronicPrescriptionUse;
import jp.shikaku.core.code.PrescriptionSelectTiming;
import jp.shikaku.core.code.Usage;
import jp.shikaku.core.validation.KnownCode;
import org.jspecify.annotations.Nullable;

/**
 * 医療機関環境設定情報: what is set for an institution. Immutable and thread-safe.
 *
 * <p>The fields are those of the screen of the terminal, the codes are public; the names of the elements are inferred. Whether an update must hold all of
 * them is not known, so all are written.
 *
 * @param institutionName 医療機関名 ({@code MedicalInstitutionName}): only read
 * @param characterCode 利用文字コード ({@code CharacterCodeIdentifier})
 * @param consentInfoUses 閲覧同意の利用有無 ({@code ConsentInfoUseList}): by kind of information
 * @param electronicPrescriptionUse 電子処方箋利用区分 ({@code ElectronicPrescriptionUse})
 * @param prescriptionSelectTiming 処方箋発行形態選択タイミング ({@code PrescriptionSelectTiming})
 * @param homeVisitUse 訪問診療等機能 ({@code HomeVisitUseFlag})
 * @param onlineUse オンライン診療等機能 ({@code OnlineUseFlag})
 * @wire InstitutionSettings
 */
public record InstitutionSettings(
        Optional<String> institutionName,
        Optional<@KnownCode Coded<CharacterCodeIdentifier>> characterCode,
        List<@Valid ConsentInfoUse> consentInfoUses,
        Optional<@KnownCode Coded<ElectronicPrescriptionUse>> electronicPrescriptionUse,
        Optional<@KnownCode Coded<PrescriptionSelectTiming>> prescriptionSelectTiming,
        Optional<@KnownCode Coded<Usage>> homeVisitUse,
        Optional<@KnownCode Coded<Usage>> onlineUse) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param institutionName see the record
     * @param characterCode see the record
     * @param consentInfoUses see the record
     * @param electronicPrescriptionUse see the record
     * @param prescriptionSelectTiming see the record
     * @param homeVisitUse see the record
     * @param onlineUse see the record
     */
    public InstitutionSettings {
        Objects.requireNonNull(institutionName, "institutionName");
        Objects.requireNonNull(characterCode, "characterCode");
        consentInfoUses = List.copyOf(consentInfoUses);
        Objects.requireNonNull(electronicPrescriptionUse, "electronicPrescriptionUse");
        Objects.requireNonNull(prescriptionSelectTiming, "prescriptionSelectTiming");
        Objects.requireNonNull(homeVisitUse, "homeVisitUse");
        Objects.requireNonNull(onlineUse, "onlineUse");
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
                .institutionName(institutionName.orElse(null))
                .characterCode(characterCode.orElse(null))
                .consentInfoUses(consentInfoUses)
                .electronicPrescriptionUse(electronicPrescriptionUse.orElse(null))
                .prescriptionSelectTiming(prescriptionSelectTiming.orElse(null))
                .homeVisitUse(homeVisitUse.orElse(null))
                .onlineUse(onlineUse.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "InstitutionSettings[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable String institutionName;
        private @Nullable Coded<CharacterCodeIdentifier> characterCode;
        private List<@Valid ConsentInfoUse> consentInfoUses = List.of();
        private @Nullable Coded<ElectronicPrescriptionUse> electronicPrescriptionUse;
        private @Nullable Coded<PrescriptionSelectTiming> prescriptionSelectTiming;
        private @Nullable Coded<Usage> homeVisitUse;
        private @Nullable Coded<Usage> onlineUse;

        private Builder() {}

        /**
         * Sets 医療機関名 ({@code MedicalInstitutionName}).
         *
         * @param institutionName the value, or null to leave it out
         * @return this builder
         */
        public Builder institutionName(@Nullable String institutionName) {
            this.institutionName = institutionName;
            return this;
        }

        /**
         * Sets 利用文字コード ({@code CharacterCodeIdentifier}).
         *
         * @param characterCode the value, or null to leave it out
         * @return this builder
         */
        public Builder characterCode(@Nullable Coded<CharacterCodeIdentifier> characterCode) {
            this.characterCode = characterCode;
            return this;
        }

        /**
         * Sets 閲覧同意の利用有無 ({@code ConsentInfoUseList}).
         *
         * @param consentInfoUses the values
         * @return this builder
         */
        public Builder consentInfoUses(List<@Valid ConsentInfoUse> consentInfoUses) {
            this.consentInfoUses = List.copyOf(consentInfoUses);
            return this;
        }

        /**
         * Sets 電子処方箋利用区分 ({@code ElectronicPrescriptionUse}).
         *
         * @param electronicPrescriptionUse the value, or null to leave it out
         * @return this builder
         */
        public Builder electronicPrescriptionUse(@Nullable Coded<ElectronicPrescriptionUse> electronicPrescriptionUse) {
            this.electronicPrescriptionUse = electronicPrescriptionUse;
            return this;
        }

        /**
         * Sets 処方箋発行形態選択タイミング ({@code PrescriptionSelectTiming}).
         *
         * @param prescriptionSelectTiming the value, or null to leave it out
         * @return this builder
         */
        public Builder prescriptionSelectTiming(@Nullable Coded<PrescriptionSelectTiming> prescriptionSelectTiming) {
            this.prescriptionSelectTiming = prescriptionSelectTiming;
            return this;
        }

        /**
         * Sets 訪問診療等機能 ({@code HomeVisitUseFlag}).
         *
         * @param homeVisitUse the value, or null to leave it out
         * @return this builder
         */
        public Builder homeVisitUse(@Nullable Coded<Usage> homeVisitUse) {
            this.homeVisitUse = homeVisitUse;
            return this;
        }

        /**
         * Sets オンライン診療等機能 ({@code OnlineUseFlag}).
         *
         * @param onlineUse the value, or null to leave it out
         * @return this builder
         */
        public Builder onlineUse(@Nullable Coded<Usage> onlineUse) {
            this.onlineUse = onlineUse;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public InstitutionSettings build() {
            return new InstitutionSettings(
                    Optional.ofNullable(institutionName),
                    Optional.ofNullable(characterCode),
                    consentInfoUses,
                    Optional.ofNullable(electronicPrescriptionUse),
                    Optional.ofNullable(prescriptionSelectTiming),
                    Optional.ofNullable(homeVisitUse),
                    Optional.ofNullable(onlineUse));
        }
    }
}

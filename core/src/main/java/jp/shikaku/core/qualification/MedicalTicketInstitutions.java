package jp.shikaku.core.qualification;

import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.DesignatedMedicalInstitutionFlag;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * The institutions that a medical-aid ticket names. Immutable and thread-safe.
 *
 * @param designatedMedicalInstitutionCode 指定医療機関コード ({@code DesignatedMedicalInstitutionCode}): 10 digits assumed
 * @param designatedMedicalInstitutionFlag 指定医療機関確認フラグ ({@code DesignatedMedicalInstitutionFlag})
 * @param designatedMedicalInstitutionName 指定医療機関名 ({@code DesignatedMedicalInstitutionName})
 * @param prescriptionIssuerMedicalInstitutionCode 処方箋発行元医療機関コード ({@code PrescriptionIssuerMedicalInstitutionCode}): 10 digits
 *     assumed
 * @param prescriptionIssuerMedicalInstitutionName 処方箋発行元医療機関名 ({@code PrescriptionIssuerMedicalInstitutionName})
 * @wire MedicalTicketInfo
 */
public record MedicalTicketInstitutions(
        Optional<MedicalInstitutionCode> designatedMedicalInstitutionCode,
        Optional<Coded<DesignatedMedicalInstitutionFlag>> designatedMedicalInstitutionFlag,
        Optional<String> designatedMedicalInstitutionName,
        Optional<MedicalInstitutionCode> prescriptionIssuerMedicalInstitutionCode,
        Optional<String> prescriptionIssuerMedicalInstitutionName) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param designatedMedicalInstitutionCode see the record
     * @param designatedMedicalInstitutionFlag see the record
     * @param designatedMedicalInstitutionName see the record
     * @param prescriptionIssuerMedicalInstitutionCode see the record
     * @param prescriptionIssuerMedicalInstitutionName see the record
     */
    public MedicalTicketInstitutions {
        Objects.requireNonNull(designatedMedicalInstitutionCode, "designatedMedicalInstitutionCode");
        Objects.requireNonNull(designatedMedicalInstitutionFlag, "designatedMedicalInstitutionFlag");
        Objects.requireNonNull(designatedMedicalInstitutionName, "designatedMedicalInstitutionName");
        Objects.requireNonNull(prescriptionIssuerMedicalInstitutionCode, "prescriptionIssuerMedicalInstitutionCode");
        Objects.requireNonNull(prescriptionIssuerMedicalInstitutionName, "prescriptionIssuerMedicalInstitutionName");
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
                .designatedMedicalInstitutionCode(designatedMedicalInstitutionCode.orElse(null))
                .designatedMedicalInstitutionFlag(designatedMedicalInstitutionFlag.orElse(null))
                .designatedMedicalInstitutionName(designatedMedicalInstitutionName.orElse(null))
                .prescriptionIssuerMedicalInstitutionCode(prescriptionIssuerMedicalInstitutionCode.orElse(null))
                .prescriptionIssuerMedicalInstitutionName(prescriptionIssuerMedicalInstitutionName.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "MedicalTicketInstitutions[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable MedicalInstitutionCode designatedMedicalInstitutionCode;
        private @Nullable Coded<DesignatedMedicalInstitutionFlag> designatedMedicalInstitutionFlag;
        private @Nullable String designatedMedicalInstitutionName;
        private @Nullable MedicalInstitutionCode prescriptionIssuerMedicalInstitutionCode;
        private @Nullable String prescriptionIssuerMedicalInstitutionName;

        private Builder() {}

        /**
         * Sets 指定医療機関コード ({@code DesignatedMedicalInstitutionCode}).
         *
         * @param designatedMedicalInstitutionCode the value, or null to leave it out
         * @return this builder
         */
        public Builder designatedMedicalInstitutionCode(
                @Nullable MedicalInstitutionCode designatedMedicalInstitutionCode) {
            this.designatedMedicalInstitutionCode = designatedMedicalInstitutionCode;
            return this;
        }

        /**
         * Sets 指定医療機関確認フラグ ({@code DesignatedMedicalInstitutionFlag}).
         *
         * @param designatedMedicalInstitutionFlag the value, or null to leave it out
         * @return this builder
         */
        public Builder designatedMedicalInstitutionFlag(
                @Nullable Coded<DesignatedMedicalInstitutionFlag> designatedMedicalInstitutionFlag) {
            this.designatedMedicalInstitutionFlag = designatedMedicalInstitutionFlag;
            return this;
        }

        /**
         * Sets 指定医療機関名 ({@code DesignatedMedicalInstitutionName}).
         *
         * @param designatedMedicalInstitutionName the value, or null to leave it out
         * @return this builder
         */
        public Builder designatedMedicalInstitutionName(@Nullable String designatedMedicalInstitutionName) {
            this.designatedMedicalInstitutionName = designatedMedicalInstitutionName;
            return this;
        }

        /**
         * Sets 処方箋発行元医療機関コード ({@code PrescriptionIssuerMedicalInstitutionCode}).
         *
         * @param prescriptionIssuerMedicalInstitutionCode the value, or null to leave it out
         * @return this builder
         */
        public Builder prescriptionIssuerMedicalInstitutionCode(
                @Nullable MedicalInstitutionCode prescriptionIssuerMedicalInstitutionCode) {
            this.prescriptionIssuerMedicalInstitutionCode = prescriptionIssuerMedicalInstitutionCode;
            return this;
        }

        /**
         * Sets 処方箋発行元医療機関名 ({@code PrescriptionIssuerMedicalInstitutionName}).
         *
         * @param prescriptionIssuerMedicalInstitutionName the value, or null to leave it out
         * @return this builder
         */
        public Builder prescriptionIssuerMedicalInstitutionName(
                @Nullable String prescriptionIssuerMedicalInstitutionName) {
            this.prescriptionIssuerMedicalInstitutionName = prescriptionIssuerMedicalInstitutionName;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public MedicalTicketInstitutions build() {
            return new MedicalTicketInstitutions(
                    Optional.ofNullable(designatedMedicalInstitutionCode),
                    Optional.ofNullable(designatedMedicalInstitutionFlag),
                    Optional.ofNullable(designatedMedicalInstitutionName).filter(text -> !text.isBlank()),
                    Optional.ofNullable(prescriptionIssuerMedicalInstitutionCode),
                    Optional.ofNullable(prescriptionIssuerMedicalInstitutionName)
                            .filter(text -> !text.isBlank()));
        }
    }
}

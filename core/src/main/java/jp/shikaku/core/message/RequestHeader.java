package jp.shikaku.core.message;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.validation.ValidInstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a request's header (メッセージヘッダー). A client fills in what is left out. Immutable and thread-safe.
 *
 * @param medicalInstitutionCode 医療機関コード ({@code MedicalInstitutionCode})
 * @param qualificationConfirmationDate 資格確認日 ({@code QualificationConfirmationDate}): the day for which the qualification is
 *     asked
 * @param arbitraryFileIdentifier 任意のファイル識別子 ({@code ArbitraryFileIdentifier}): free text that the answer echoes
 * @wire MessageHeader
 */
public record RequestHeader(
        Optional<@ValidInstitutionCode MedicalInstitutionCode> medicalInstitutionCode,
        Optional<LocalDate> qualificationConfirmationDate,
        Optional<ArbitraryFileIdentifier> arbitraryFileIdentifier) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param medicalInstitutionCode see the record
     * @param qualificationConfirmationDate see the record
     * @param arbitraryFileIdentifier see the record
     */
    public RequestHeader {
        Objects.requireNonNull(medicalInstitutionCode, "medicalInstitutionCode");
        Objects.requireNonNull(qualificationConfirmationDate, "qualificationConfirmationDate");
        Objects.requireNonNull(arbitraryFileIdentifier, "arbitraryFileIdentifier");
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
                .medicalInstitutionCode(medicalInstitutionCode.orElse(null))
                .qualificationConfirmationDate(qualificationConfirmationDate.orElse(null))
                .arbitraryFileIdentifier(arbitraryFileIdentifier.orElse(null));
    }

    /**
     * Fills in what is absent here.
     *
     * @param defaults the values to take for what is absent
     * @return a header with everything that this one or the defaults hold
     */
    public RequestHeader or(RequestHeader defaults) {
        return new RequestHeader(
                medicalInstitutionCode.or(defaults::medicalInstitutionCode),
                qualificationConfirmationDate.or(defaults::qualificationConfirmationDate),
                arbitraryFileIdentifier.or(defaults::arbitraryFileIdentifier));
    }

    /**
     * The header of a request that asks for no particular day.
     *
     * @return the same without the day, which a client fills in for all
     */
    public RequestHeader undated() {
        return new RequestHeader(medicalInstitutionCode, Optional.empty(), arbitraryFileIdentifier);
    }

    /**
     * Returns what the answer must have in common with this header.
     *
     * @return the keys that are present
     */
    public Map<String, String> correlationKeys() {
        return HeaderKeys.of(medicalInstitutionCode, arbitraryFileIdentifier);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "RequestHeader[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable MedicalInstitutionCode medicalInstitutionCode;
        private @Nullable LocalDate qualificationConfirmationDate;
        private @Nullable ArbitraryFileIdentifier arbitraryFileIdentifier;

        private Builder() {}

        /**
         * Sets 医療機関コード ({@code MedicalInstitutionCode}).
         *
         * @param medicalInstitutionCode the value, or null to leave it out
         * @return this builder
         */
        public Builder medicalInstitutionCode(@Nullable MedicalInstitutionCode medicalInstitutionCode) {
            this.medicalInstitutionCode = medicalInstitutionCode;
            return this;
        }

        /**
         * Sets 資格確認日 ({@code QualificationConfirmationDate}).
         *
         * @param qualificationConfirmationDate the value, or null to leave it out
         * @return this builder
         */
        public Builder qualificationConfirmationDate(@Nullable LocalDate qualificationConfirmationDate) {
            this.qualificationConfirmationDate = qualificationConfirmationDate;
            return this;
        }

        /**
         * Sets 任意のファイル識別子 ({@code ArbitraryFileIdentifier}).
         *
         * @param arbitraryFileIdentifier the value, or null to leave it out
         * @return this builder
         */
        public Builder arbitraryFileIdentifier(@Nullable ArbitraryFileIdentifier arbitraryFileIdentifier) {
            this.arbitraryFileIdentifier = arbitraryFileIdentifier;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public RequestHeader build() {
            return new RequestHeader(
                    Optional.ofNullable(medicalInstitutionCode),
                    Optional.ofNullable(qualificationConfirmationDate),
                    Optional.ofNullable(arbitraryFileIdentifier));
        }
    }
}

package jp.shikaku.core.identifier;

/** A number that ends with the check digit (検証番号) of the protocol. Immutable and thread-safe. */
public sealed interface CheckedNumber
        permits InsurerNumber, MedicalInstitutionCode, PublicExpenseNumber, BeneficiaryNumber {

    /**
     * Returns the number.
     *
     * @return digits, half-width, without padding
     */
    String value();

    /**
     * Whether the last digit is the check digit of the others.
     *
     * @return whether it fits
     */
    default boolean hasValidCheckDigit() {
        return CheckDigit.matches(value());
    }
}

package jp.shikaku.core.identifier;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * 公費受給者番号: the beneficiary of a public-expense scheme: 6 digits and check digit. Immutable and thread-safe.
 *
 * @param value 7 digits, half-width
 * @wire BeneficiaryNumber
 */
public record BeneficiaryNumber(String value) implements CheckedNumber {

    /**
     * Takes the digits in half or full width, with or without spaces around them.
     *
     * @param value the number
     * @throws InvalidRequestException if it is not 7 digits
     */
    public BeneficiaryNumber {
        value = Characters.requireDigits(
                Characters.halfWidthDigits(value), 7, DiagnosticCode.INVALID_BENEFICIARY_NUMBER, "BeneficiaryNumber");
    }

    /**
     * Takes the digits in half or full width, with or without spaces around them.
     *
     * @param value the number
     * @return the number
     * @throws InvalidRequestException if it is not 7 digits
     */
    public static BeneficiaryNumber of(String value) {
        return new BeneficiaryNumber(value);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the number
     */
    @Override
    public String toString() {
        return "BeneficiaryNumber[masked]";
    }
}

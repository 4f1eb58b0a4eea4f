package jp.shikaku.core.identifier;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * 公費負担者番号: the payer of a public-expense scheme: law (法別番号, 2), prefecture (2), body (3) and check digit. Immutable and thread-safe.
 *
 * @param value 8 digits, half-width
 * @wire PublicExpenseNumber
 */
public record PublicExpenseNumber(String value) implements CheckedNumber, PrefectureNumber {

    /**
     * Takes the digits in half or full width, with or without spaces around them.
     *
     * @param value the number
     * @throws InvalidRequestException if it is not 8 digits
     */
    public PublicExpenseNumber {
        value = Characters.requireDigits(
                Characters.halfWidthDigits(value), 8, DiagnosticCode.INVALID_PAYER_NUMBER, "PublicExpenseNumber");
    }

    /**
     * Takes the digits in half or full width, with or without spaces around them.
     *
     * @param value the number
     * @return the number
     * @throws InvalidRequestException if it is not 8 digits
     */
    public static PublicExpenseNumber of(String value) {
        return new PublicExpenseNumber(value);
    }

    /** {@inheritDoc} */
    @Override
    public String prefecture() {
        return value.substring(2, 4);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the number
     */
    @Override
    public String toString() {
        return "PublicExpenseNumber[masked]";
    }
}

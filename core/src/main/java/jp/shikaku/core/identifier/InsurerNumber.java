package jp.shikaku.core.identifier;

import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.normalization.Normalization;

/**
 * 保険者番号: 8 digits (law 2, prefecture 2, insurer 3, check digit), or 6 for national health insurance (without the law). Immutable
 * and thread-safe.
 *
 * <p>On the wire it is 8 characters wide, shorter numbers with leading spaces; some systems write leading zeros. Both are dropped here,
 * so that equal numbers are equal. For medical aid (医療扶助) this place holds the payer number (公費負担者番号).
 *
 * @param value 6 or 8 digits, half-width, without padding
 * @wire InsurerNumber
 */
public record InsurerNumber(String value) implements CheckedNumber, PrefectureNumber {

    /**
     * Takes 6 or 8 digits in half or full width, with spaces around them or padded to 8 by zeros.
     *
     * @param value the number
     * @throws InvalidRequestException if it is not 6 or 8 digits
     */
    public InsurerNumber {
        value = Normalization.insurerNumber(value).value();
        Characters.requireDigits(
                value, value.length() == 6 ? 6 : 8, DiagnosticCode.INVALID_INSURER_NUMBER, "InsurerNumber");
    }

    /**
     * Takes 6 or 8 digits in half or full width, with spaces around them or padded to 8 by zeros.
     *
     * @param value the number
     * @return the number
     * @throws InvalidRequestException if it is not 6 or 8 digits
     */
    public static InsurerNumber of(String value) {
        return new InsurerNumber(value);
    }

    /**
     * Returns the law (法別番号) under which the insurer works, such as 39 for the late elderly (後期高齢者医療).
     *
     * @return the first two of 8 digits; empty for national health insurance, whose numbers have 6
     */
    public Optional<String> law() {
        return value.length() == 8 ? Optional.of(value.substring(0, 2)) : Optional.empty();
    }

    /** {@inheritDoc} */
    @Override
    public String prefecture() {
        return value.substring(value.length() - 6, value.length() - 4);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the number
     */
    @Override
    public String toString() {
        return "InsurerNumber[masked]";
    }
}

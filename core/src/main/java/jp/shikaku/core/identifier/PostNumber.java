package jp.shikaku.core.identifier;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.normalization.Normalization;

/**
 * 郵便番号: 7 digits. Immutable and thread-safe.
 *
 * @param value 7 digits, half-width, without hyphen
 * @wire PostNumber
 */
public record PostNumber(String value) {

    /**
     * Takes 7 digits in half or full width, with or without the hyphen, the mark 〒 in front and spaces around them.
     *
     * @param value the number
     * @throws InvalidRequestException if it is not 7 digits
     */
    public PostNumber {
        value = Characters.requireDigits(
                Normalization.number(value.strip()).value().replaceFirst("^〒?(\\d{3})-?", "$1"),
                7,
                DiagnosticCode.INVALID_POST_NUMBER,
                "PostNumber");
    }

    /**
     * Takes 7 digits in half or full width, with or without the hyphen, the mark 〒 in front and spaces around them.
     *
     * @param value the number
     * @return the number
     * @throws InvalidRequestException if it is not 7 digits
     */
    public static PostNumber of(String value) {
        return new PostNumber(value);
    }

    /**
     * Returns the number as it is written.
     *
     * @return three digits, a hyphen and four digits
     */
    public String hyphenated() {
        return value.substring(0, 3) + "-" + value.substring(3);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the number
     */
    @Override
    public String toString() {
        return "PostNumber[masked]";
    }
}

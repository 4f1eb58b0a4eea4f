package jp.shikaku.core.identifier;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * 被保険者証番号: often full-width on the card; sent as given. The length is a limit seen in clients (assumption). Immutable and thread-safe.
 *
 * @param value 1 to 20 characters, exactly as given
 * @wire InsuredIdentificationNumber
 */
public record InsuredIdentificationNumber(String value) {

    /**
     * Takes the text as it is.
     *
     * @param value 1 to 20 characters
     * @throws InvalidRequestException if it is blank or longer
     */
    public InsuredIdentificationNumber {
        Characters.requireLength(value, 20, DiagnosticCode.INVALID_CARD_NUMBER, "InsuredIdentificationNumber");
    }

    /**
     * Takes the text as it is.
     *
     * @param value 1 to 20 characters
     * @return the value
     * @throws InvalidRequestException if it is blank or longer
     */
    public static InsuredIdentificationNumber of(String value) {
        return new InsuredIdentificationNumber(value);
    }

    /**
     * Whether the other one is the same but for width, hyphens and spaces and leading zeros.
     *
     * @param other the one to compare with
     * @return whether both mean the same card
     */
    public boolean matches(InsuredIdentificationNumber other) {
        return comparable().equals(other.comparable());
    }

    /**
     * Returns the form in which two ways of writing are compared.
     *
     * @return half-width, hyphens unified, without spaces, without leading zeros
     */
    public String comparable() {
        return Characters.comparable(value).replaceFirst("^0+(?=.)", "");
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the value
     */
    @Override
    public String toString() {
        return "InsuredIdentificationNumber[masked]";
    }
}

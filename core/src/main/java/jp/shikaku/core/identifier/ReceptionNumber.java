package jp.shikaku.core.identifier;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * 受付番号: the number under which the centre accepted a request in two steps. Its length is not public; 50 is taken
 * (assumption). Immutable and thread-safe.
 *
 * @param value 1 to 50 characters, exactly as given
 * @wire ReceptionNumber
 */
public record ReceptionNumber(String value) {

    /** The wire element. */
    public static final String ELEMENT = "ReceptionNumber";

    /**
     * Takes the text as it is.
     *
     * @param value 1 to 50 characters
     * @throws InvalidRequestException if it is blank or longer
     */
    public ReceptionNumber {
        Characters.requireLength(value, 50, DiagnosticCode.INVALID_RECEPTION_NUMBER, ELEMENT);
    }

    /**
     * Takes the text as it is.
     *
     * @param value 1 to 50 characters
     * @return the value
     * @throws InvalidRequestException if it is blank or longer
     */
    public static ReceptionNumber of(String value) {
        return new ReceptionNumber(value);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the value
     */
    @Override
    public String toString() {
        return "ReceptionNumber[masked]";
    }
}

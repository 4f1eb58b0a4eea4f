package jp.shikaku.core.identifier;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * 照会番号: the number under which the institution knows the patient, registered with the centre. The length is a limit
 * seen in clients (assumption). Immutable and thread-safe.
 *
 * @param value 1 to 50 characters, exactly as given
 * @wire ReferenceNumber
 */
public record ReferenceNumber(String value) {

    /**
     * Takes the text as it is.
     *
     * @param value 1 to 50 characters
     * @throws InvalidRequestException if it is blank or longer
     */
    public ReferenceNumber {
        Characters.requireLength(value, 50, DiagnosticCode.INVALID_REFERENCE_NUMBER, "ReferenceNumber");
    }

    /**
     * Takes the text as it is.
     *
     * @param value 1 to 50 characters
     * @return the value
     * @throws InvalidRequestException if it is blank or longer
     */
    public static ReferenceNumber of(String value) {
        return new ReferenceNumber(value);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the value
     */
    @Override
    public String toString() {
        return "ReferenceNumber[masked]";
    }
}

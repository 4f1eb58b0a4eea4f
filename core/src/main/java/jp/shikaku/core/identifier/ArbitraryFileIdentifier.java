package jp.shikaku.core.identifier;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * 任意のファイル識別子: free text that the answer echoes. The length is a limit seen in clients (assumption). Immutable and thread-safe.
 *
 * @param value 1 to 50 characters, exactly as given
 * @wire ArbitraryFileIdentifier
 */
public record ArbitraryFileIdentifier(String value) {

    /**
     * Takes the text as it is.
     *
     * @param value 1 to 50 characters
     * @throws InvalidRequestException if it is blank or longer
     */
    public ArbitraryFileIdentifier {
        Characters.requireLength(value, 50, DiagnosticCode.INVALID_FILE_IDENTIFIER, "ArbitraryFileIdentifier");
    }

    /**
     * Takes the text as it is.
     *
     * @param value 1 to 50 characters
     * @return the value
     * @throws InvalidRequestException if it is blank or longer
     */
    public static ArbitraryFileIdentifier of(String value) {
        return new ArbitraryFileIdentifier(value);
    }

    /**
     * Returns the form in which two ways of writing are compared.
     *
     * @return half-width, hyphens unified, without spaces
     */
    public String comparable() {
        return Characters.comparable(value);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the value
     */
    @Override
    public String toString() {
        return "ArbitraryFileIdentifier[masked]";
    }
}

package jp.shikaku.core.identifier;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * 任意の識別子: free text for one person of a file, which the answer echoes. No public source gives its length; 50 is assumed from
 * the file identifier. Immutable and thread-safe.
 *
 * @param value 1 to 50 characters, exactly as given
 * @wire ArbitraryIdentifier
 */
public record ArbitraryIdentifier(String value) {

    /**
     * Takes the text as it is.
     *
     * @param value 1 to 50 characters
     * @throws InvalidRequestException if it is blank or longer
     */
    public ArbitraryIdentifier {
        Characters.requireLength(value, 50, DiagnosticCode.INVALID_ARBITRARY_IDENTIFIER, "ArbitraryIdentifier");
    }

    /**
     * Takes the text as it is.
     *
     * @param value 1 to 50 characters
     * @return the value
     * @throws InvalidRequestException if it is blank or longer
     */
    public static ArbitraryIdentifier of(String value) {
        return new ArbitraryIdentifier(value);
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
        return "ArbitraryIdentifier[masked]";
    }
}

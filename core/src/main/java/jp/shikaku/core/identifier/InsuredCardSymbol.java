package jp.shikaku.core.identifier;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * 被保険者証記号: may hold kanji and kana and is often full-width. What the centre gave is sent back as it is; only comparing
 * unifies the width. The length is a limit seen in clients (assumption). Immutable and thread-safe.
 *
 * @param value 1 to 20 characters, exactly as given
 * @wire InsuredCardSymbol
 */
public record InsuredCardSymbol(String value) {

    /**
     * Takes the text as it is.
     *
     * @param value 1 to 20 characters
     * @throws InvalidRequestException if it is blank or longer
     */
    public InsuredCardSymbol {
        Characters.requireLength(value, 20, DiagnosticCode.INVALID_CARD_SYMBOL, "InsuredCardSymbol");
    }

    /**
     * Takes the text as it is.
     *
     * @param value 1 to 20 characters
     * @return the value
     * @throws InvalidRequestException if it is blank or longer
     */
    public static InsuredCardSymbol of(String value) {
        return new InsuredCardSymbol(value);
    }

    /**
     * Whether the other one is the same but for width, hyphens and spaces.
     *
     * @param other the one to compare with
     * @return whether both mean the same card
     */
    public boolean matches(InsuredCardSymbol other) {
        return comparable().equals(other.comparable());
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
        return "InsuredCardSymbol[masked]";
    }
}

package jp.shikaku.core.diagnostic;

import java.io.Serializable;
import java.util.Locale;

/**
 * Why a guard ({@link jp.shikaku.core.port.ExchangeGuard}) refuses: its own stable code, with what that means for a person. Implementations
 * are immutable and thread-safe, such as enums; nothing in them is personal.
 */
public interface Denial extends Serializable {

    /**
     * Returns the stable code.
     *
     * @return the guard's own code for the reason
     */
    String code();

    /**
     * Returns what was found, for a person.
     *
     * @param locale Japanese, or anything else for English
     * @return a sentence, empty when the code says all
     */
    String message(Locale locale);

    /**
     * Returns what to do next, for a person.
     *
     * @param locale Japanese, or anything else for English
     * @return a sentence
     */
    String next(Locale locale);

    /**
     * A reason of which the code says all.
     *
     * @param code the guard's own stable code
     * @return the reason
     */
    static Denial of(String code) {
        return new CodeOnly(code);
    }
}

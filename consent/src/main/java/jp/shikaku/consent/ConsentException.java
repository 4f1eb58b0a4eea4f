package jp.shikaku.consent;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something this module keeps, such as ledger, audit or archive, cannot be read or written. Instances are immutable, but for what
 * {@link Throwable} itself allows. No message holds personal data.
 */
public class ConsentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What failed. */
    private final ConsentCode code;

    /**
     * A failure.
     *
     * @param code what failed
     * @param cause what the platform reported, or null when nothing did
     */
    public ConsentException(ConsentCode code, @Nullable Throwable cause) {
        super(text(code), cause);
        this.code = Objects.requireNonNull(code, "code");
    }

    private static String text(ConsentCode code) {
        return code.code() + " " + code.message(Locale.JAPANESE) + code.next(Locale.JAPANESE) + " / "
                + code.message(Locale.ENGLISH) + " " + code.next(Locale.ENGLISH);
    }

    /**
     * Returns the stable code.
     *
     * @return the code
     */
    public ConsentCode code() {
        return code;
    }
}

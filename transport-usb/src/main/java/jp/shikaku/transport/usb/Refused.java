package jp.shikaku.transport.usb;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import jp.shikaku.core.diagnostic.DiagnosticCode;

/**
 * Something on the stick that was not taken, and why. Immutable and thread-safe.
 *
 * @param code why
 * @param file its name, without a folder
 */
public record Refused(DiagnosticCode code, String file) {

    /**
     * Something that was not taken.
     *
     * @param code why
     * @param file its name, without a folder
     */
    public Refused {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(file, "file");
    }

    static Refused of(DiagnosticCode code, Path file) {
        return new Refused(code, file.getFileName().toString());
    }

    /**
     * Returns what happened and what to do next, for a person.
     *
     * @param locale Japanese, or anything else for English
     * @return two sentences after the code
     */
    public String message(Locale locale) {
        return code.code() + " " + code.message(locale) + " " + code.next(locale);
    }
}

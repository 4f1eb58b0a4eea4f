package jp.shikaku.xml;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;

/**
 * Something an inspection found in a document. Immutable and thread-safe; it never holds the value itself.
 *
 * @param code what was found
 * @param severity how much it weighs in this kind of document
 * @param path where, as an XPath of element names, with positions from the second of a name on; the name alone of an element that is not
 *     there
 * @param line the line of the element, from 1; empty for one that is not there
 */
public record DocumentFinding(DiagnosticCode code, Severity severity, String path, OptionalInt line) {

    /**
     * A finding.
     *
     * @param code what was found
     * @param severity how much it weighs
     * @param path where
     * @param line the line, if the element is there
     */
    public DocumentFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(line, "line");
    }

    /**
     * Returns what is wrong, for a person.
     *
     * @param locale Japanese, or anything else for English
     * @return one sentence that names the field
     */
    public String message(Locale locale) {
        String element = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\[\\d+]$", "");
        return element.isEmpty()
                ? code.message(locale)
                : Violation.of(code, element).message(locale);
    }

    /**
     * Returns what to do about it.
     *
     * @param locale Japanese, or anything else for English
     * @return one sentence
     */
    public String next(Locale locale) {
        return code.next(locale);
    }
}

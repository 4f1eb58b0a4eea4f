package jp.shikaku.core.diagnostic;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A rule that a request breaks. Immutable and thread-safe; it never holds the value itself.
 *
 * @param code the rule
 * @param severity whether the request can be sent all the same
 * @param field the wire element, such as {@code InsuredIdentificationNumber}, in a list with the row before it
 *     ({@code QualificationConfirmSearchInfo[17]/InsurerNumber})
 * @param path the way to the field in the value that was checked, such as {@code searchKey.insurerNumber} or
 *     {@code rows[3].birthdate}; the field itself where there is no way to tell
 * @param details what the sentences name beyond the field, such as one character and its code point; never the value
 */
public record Violation(DiagnosticCode code, Severity severity, String field, String path, List<String> details)
        implements Serializable {

    private static final char ROW_END = '/';

    /**
     * A violation with details.
     *
     * @param code the rule
     * @param severity the weight
     * @param field the wire element
     * @param path the way to the field
     * @param details what the sentences name beyond the field
     */
    public Violation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(path, "path");
        details = List.copyOf(details);
    }

    /**
     * A violation with the weight of its rule.
     *
     * @param code the rule
     * @param field the wire element
     * @param details what the sentences name beyond the field
     * @return the violation
     */
    public static Violation of(DiagnosticCode code, String field, String... details) {
        return new Violation(code, code.severity(), field, field, List.of(details));
    }

    /**
     * The same violation in a row of a list.
     *
     * @param row the row, such as {@code QualificationConfirmSearchInfo[17]}
     * @return a violation whose field is the element in that row
     */
    public Violation in(String row) {
        return new Violation(code, severity, row + ROW_END + field, row + ROW_END + path, details);
    }

    /**
     * Returns what is wrong, for a person.
     *
     * @param locale Japanese, or anything else for English
     * @return one sentence that names the field
     */
    public String message(Locale locale) {
        return fieldName(locale) + ": " + code.message(locale, details.toArray());
    }

    /** The number of the row before the name, empty outside of lists. */
    private String rowNumber() {
        int start = field.indexOf('[');
        return start < 0 ? "" : "[" + field.substring(start + 1, field.indexOf(']')) + "] ";
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

    /**
     * Returns the name of the field for a person.
     *
     * @param locale Japanese, or anything else for English
     * @return the official Japanese term or its English counterpart, and the wire element where neither is known
     */
    public String fieldName(Locale locale) {
        int end = field.lastIndexOf(ROW_END);
        String element = field.substring(end + 1);
        String name = Texts.find("field." + element.replaceFirst("\\[\\d+]$", ""), locale)
                .orElse(element);
        return rowNumber() + name;
    }
}

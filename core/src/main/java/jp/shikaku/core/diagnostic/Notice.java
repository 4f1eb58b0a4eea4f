package jp.shikaku.core.diagnostic;

import java.util.Objects;

/**
 * Something in an answer that the library did not know or could not interpret, while the rest was read. Immutable and thread-safe; it
 * never holds the value itself.
 *
 * @param code what was found
 * @param path where, as a path of element names with positions for repeated ones, such as
 *     {@code /XmlMsg/MessageBody/ResultList/ResultOfQualificationConfirmation[2]/Sex1}
 */
public record Notice(DiagnosticCode code, String path) {

    /**
     * A notice.
     *
     * @param code what was found
     * @param path where
     */
    public Notice {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(path, "path");
    }

    /**
     * Returns how much this weighs.
     *
     * @return the severity of the code
     */
    public Severity severity() {
        return code.severity();
    }
}

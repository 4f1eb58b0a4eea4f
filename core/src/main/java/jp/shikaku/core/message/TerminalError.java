package jp.shikaku.core.message;

import java.util.Objects;
import jp.shikaku.core.diagnostic.DiagnosticCode;

/**
 * What the terminal or the centre reported instead of an answer. Immutable and thread-safe.
 *
 * @param kind for the whole file ({@link DiagnosticCode#TERMINAL_ERROR}), for this inquiry ({@link DiagnosticCode#PROCESSING_ERROR}) or
 *     a returned request ({@link DiagnosticCode#REQUEST_REFUSED}); the code of the reason where the answer was kept back on its way,
 *     as by the courier of a stick
 * @param code the terminal's own code, empty when it gave none; the list of values is not public
 * @param message the terminal's own text, to be shown to staff and not to be logged; empty when it gave none
 * @wire ErrorCode
 * @wire ErrorMessage
 */
public record TerminalError(DiagnosticCode kind, String code, String message) {

    /**
     * An error of the terminal.
     *
     * @param kind the kind of error
     * @param code the terminal's own code, or empty
     * @param message the terminal's own text, or empty
     */
    public TerminalError {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /**
     * Names the kind only.
     *
     * @return a text without what the terminal wrote
     */
    @Override
    public String toString() {
        return "TerminalError[" + kind.code() + "]";
    }
}

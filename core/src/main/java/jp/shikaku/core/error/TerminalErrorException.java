package jp.shikaku.core.error;

import java.util.List;
import java.util.regex.Pattern;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * The terminal or the centre reported an error. Immutable.
 *
 * <p>Its own text is free text, so it stands in no message; it is reachable with {@link #terminalMessage()}. Its code stands in the
 * message when it has the form of one: up to 32 letters, digits, dots, hyphens and underscores (assumption).
 */
public final class TerminalErrorException extends ShikakuException {

    private static final long serialVersionUID = 1L;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    private final String terminalCode;
    private final String terminalMessage;

    /**
     * An error of the terminal.
     *
     * @param code for the whole file, for this inquiry, or a refused request
     * @param terminalCode the terminal's own code, empty when it gave none
     * @param terminalMessage the terminal's own text, empty when it gave none
     * @param ticket the printable line of the ticket, or null for an answer nobody asked for
     */
    public TerminalErrorException(
            DiagnosticCode code, String terminalCode, String terminalMessage, @Nullable String ticket) {
        super(code, Stage.READING, HandOver.DELIVERED, List.of(printable(terminalCode)), ticket, null);
        this.terminalCode = terminalCode;
        this.terminalMessage = terminalMessage;
    }

    /** An answer may hold anything where its code should be. */
    private static String printable(String terminalCode) {
        return CODE.matcher(terminalCode).matches() ? terminalCode : "?";
    }

    /**
     * Returns the terminal's own code (ErrorCode or ProcessingResultCode; the list of values is not public).
     *
     * @return the code, empty when it gave none
     * @wire ErrorCode
     */
    public String terminalCode() {
        return terminalCode;
    }

    /**
     * Returns the terminal's own text (ErrorMessage, ProcessingResultMessage or the content of the {@code .err} file).
     *
     * @return free text of the terminal, to be shown to staff and not to be logged; empty when it gave none
     * @wire ErrorMessage
     */
    public String terminalMessage() {
        return terminalMessage;
    }

    /**
     * Returns whether to try again: unknown, as the list of error codes is not public, so not without a person's decision.
     *
     * @return false
     */
    @Override
    public boolean retryable() {
        return false;
    }
}

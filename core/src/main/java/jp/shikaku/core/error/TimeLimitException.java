package jp.shikaku.core.error;

import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * No answer came in time, or waiting was interrupted; the request is with the terminal and its answer can be collected with the ticket.
 * Immutable.
 */
public final class TimeLimitException extends ShikakuException {

    private static final long serialVersionUID = 1L;

    /**
     * The end of waiting.
     *
     * @param code {@link DiagnosticCode#TIME_LIMIT}, {@link DiagnosticCode#INTERRUPTED} or {@link DiagnosticCode#STILL_IN_PROGRESS}
     * @param ticket the printable line of the ticket
     * @param cause what last kept the answer from being seen, or null
     */
    public TimeLimitException(DiagnosticCode code, String ticket, @Nullable Throwable cause) {
        super(code, Stage.WAITING, HandOver.DELIVERED, List.of(), ticket, cause);
    }

    @Override
    TimeLimitException copy(String ticket) {
        return new TimeLimitException(code(), ticket, getCause());
    }

    /**
     * Returns whether to send again: no, as that would ask twice. Collect the answer with the ticket.
     *
     * @return false
     */
    @Override
    public boolean retryable() {
        return false;
    }
}

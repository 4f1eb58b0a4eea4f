package jp.shikaku.core.error;

import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * A guard refused the exchange: before sending, nothing was written; before delivery, the answer was purged. Immutable.
 */
public final class ExchangeDeniedException extends ShikakuException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * A refusal by a guard.
     *
     * @param stage before sending {@link Stage#VALIDATION}, before delivery {@link Stage#READING}
     * @param reason the guard's own stable code for the reason, not personal
     */
    public ExchangeDeniedException(Stage stage, String reason) {
        this(stage, reason, null);
    }

    private ExchangeDeniedException(Stage stage, String reason, @Nullable String ticket) {
        super(
                DiagnosticCode.REFUSED_BY_GUARD,
                stage,
                stage == Stage.VALIDATION ? HandOver.NOT_DELIVERED : HandOver.DELIVERED,
                List.of(reason),
                ticket,
                null);
        this.reason = reason;
    }

    @Override
    ExchangeDeniedException copy(String ticket) {
        return new ExchangeDeniedException(stage(), reason, ticket);
    }

    /**
     * Returns why.
     *
     * @return the guard's own stable code for the reason
     */
    public String reason() {
        return reason;
    }

    /** {@inheritDoc} */
    @Override
    public boolean retryable() {
        return false;
    }
}

package jp.shikaku.core.error;

import java.util.List;
import java.util.Locale;
import jp.shikaku.core.diagnostic.Denial;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * A guard refused the exchange: before sending, nothing was written; before delivery, the answer was purged. Immutable.
 */
public final class ExchangeDeniedException extends ShikakuException {

    private static final long serialVersionUID = 1L;

    private final Denial denial;

    /**
     * A refusal by a guard.
     *
     * @param stage before sending {@link Stage#VALIDATION}, before delivery {@link Stage#READING}
     * @param denial why, not personal
     */
    public ExchangeDeniedException(Stage stage, Denial denial) {
        this(stage, denial, null);
    }

    private ExchangeDeniedException(Stage stage, Denial denial, @Nullable String ticket) {
        super(
                DiagnosticCode.REFUSED_BY_GUARD,
                stage,
                stage == Stage.VALIDATION ? HandOver.NOT_DELIVERED : HandOver.DELIVERED,
                List.of(denial.code()),
                ticket,
                null);
        this.denial = denial;
    }

    @Override
    ExchangeDeniedException copy(String ticket) {
        return new ExchangeDeniedException(stage(), denial, ticket);
    }

    /**
     * Returns why.
     *
     * @return the guard's own stable code for the reason
     */
    public String reason() {
        return denial.code();
    }

    /**
     * Returns that a guard refused, and what it found.
     *
     * @param locale Japanese, or anything else for English
     * @return the sentence, with the guard's own
     */
    @Override
    public String message(Locale locale) {
        return code().message(locale, (denial.code() + " " + denial.message(locale)).strip());
    }

    /**
     * Returns what the guard says to do next.
     *
     * @param locale Japanese, or anything else for English
     * @return the guard's own sentence
     */
    @Override
    public String next(Locale locale) {
        return denial.next(locale);
    }

    /** {@inheritDoc} */
    @Override
    public boolean retryable() {
        return false;
    }
}

package jp.shikaku.core.port;

import java.util.Optional;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnyRequest;

/**
 * Decides whether an exchange may take place: before a request is written and before an answer is handed over. Implementations are
 * thread-safe. Both methods allow everything unless overridden.
 */
public interface ExchangeGuard {

    /** Allows everything. */
    ExchangeGuard ALLOW_ALL = new ExchangeGuard() {};

    /**
     * Decides before a request is written.
     *
     * @param request the request, valid and complete
     * @return the guard's stable code for the reason to refuse it, empty to allow it
     */
    default Optional<String> denialBeforeSend(AnyRequest<?> request) {
        return Optional.empty();
    }

    /**
     * Decides before an answer is handed over. What is refused is purged ({@link Delivery#purge()}).
     *
     * @param answer the answer
     * @return the guard's stable code for the reason to refuse it, empty to allow it
     */
    default Optional<String> denialBeforeDelivery(Answer answer) {
        return Optional.empty();
    }
}

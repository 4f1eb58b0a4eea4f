package jp.shikaku.core.port;

import java.util.Optional;
import jp.shikaku.core.diagnostic.Denial;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.Ticket;

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
     * @param ticket the ticket it will have; its exchange id comes again with the answer
     * @return why to refuse it, empty to allow it
     */
    default Optional<Denial> denialBeforeSend(AnyRequest<?> request, Ticket ticket) {
        return Optional.empty();
    }

    /**
     * Decides before an answer is handed over. What is refused is purged ({@link Delivery#purge()}).
     *
     * @param answer the answer, which belongs to its request and reports no error
     * @param exchangeId that of the request's ticket; of what nobody asked for, its own
     * @return why to refuse it, empty to allow it
     */
    default Optional<Denial> denialBeforeDelivery(Answer answer, ExchangeId exchangeId) {
        return Optional.empty();
    }
}

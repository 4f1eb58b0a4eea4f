package jp.shikaku.consent.purge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.consent.ledger.ConsentLedger;
import jp.shikaku.consent.ledger.GuardedExchange;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Transport;

/**
 * The answers with medical information that a transport has or still keeps after the hand-over, for its retention time. Thread-safe.
 *
 * <p>It knows the exchanges that a {@link jp.shikaku.consent.guard.ConsentGuard} let through and that are not purged yet. The transport,
 * for which looking is handing over, is asked only for what is to be removed.
 */
public final class AnswersInTransport implements MedicalStore {

    private final ConsentLedger ledger;
    private final Transport transport;
    private final AnswerCompleteness completeness;

    /**
     * The answers of a transport.
     *
     * @param ledger the ledger of the guard
     * @param transport the transport of the client
     * @param completeness that of the codec of the client
     */
    public AnswersInTransport(ConsentLedger ledger, Transport transport, AnswerCompleteness completeness) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
        this.transport = Objects.requireNonNull(transport, "transport");
        this.completeness = Objects.requireNonNull(completeness, "completeness");
    }

    @Override
    public List<GuardedExchange> held() {
        return ledger.exchanges().stream()
                .filter(exchange -> !exchange.information().isEmpty())
                .filter(exchange -> exchange.ticket().isPresent())
                .toList();
    }

    @Override
    public boolean holds(ExchangeId exchangeId) {
        return look(exchangeId).isPresent();
    }

    @Override
    public void remove(ExchangeId exchangeId) {
        look(exchangeId).ifPresent(Delivery::purge);
    }

    private Optional<Delivery> look(ExchangeId exchangeId) {
        return ledger.find(exchangeId)
                .flatMap(GuardedExchange::ticket)
                .flatMap(ticket -> transport.look(ticket, completeness));
    }
}

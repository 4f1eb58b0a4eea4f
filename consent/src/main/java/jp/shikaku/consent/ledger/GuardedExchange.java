package jp.shikaku.consent.ledger;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.ViewableInformation;

/**
 * A request for medical information that was let through, remembered because its answer does not say whose it is. Immutable and
 * thread-safe.
 *
 * @param exchangeId which exchange
 * @param subject whose information, asked for by whom, in which setting
 * @param information the kinds asked for
 * @param ticket the ticket of the request, where it is known
 */
public record GuardedExchange(
        ExchangeId exchangeId, ConsentSubject subject, Set<ViewableInformation> information, Optional<Ticket> ticket) {

    /**
     * An exchange.
     *
     * @param exchangeId which exchange
     * @param subject whose information
     * @param information the kinds asked for
     * @param ticket the ticket of the request
     */
    public GuardedExchange {
        Objects.requireNonNull(exchangeId, "exchangeId");
        Objects.requireNonNull(subject, "subject");
        information = Set.copyOf(information);
        Objects.requireNonNull(ticket, "ticket");
    }

    /**
     * An exchange whose ticket is not known.
     *
     * @param exchangeId which exchange
     * @param subject whose information
     * @param information the kinds asked for
     */
    public GuardedExchange(ExchangeId exchangeId, ConsentSubject subject, Set<ViewableInformation> information) {
        this(exchangeId, subject, information, Optional.empty());
    }

    /**
     * An exchange as it was sent.
     *
     * @param ticket the ticket of the request
     * @param subject whose information
     * @param information the kinds asked for
     */
    public GuardedExchange(Ticket ticket, ConsentSubject subject, Set<ViewableInformation> information) {
        this(ticket.exchangeId(), subject, information, Optional.of(ticket));
    }
}

package jp.shikaku.consent.ledger;

import java.util.Objects;
import java.util.Set;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.qualification.ViewableInformation;

/**
 * A request for medical information that was let through, remembered because its answer does not say whose it is. Immutable and
 * thread-safe.
 *
 * @param exchangeId which exchange
 * @param subject whose information, asked for by whom, in which setting
 * @param information the kinds asked for
 */
public record GuardedExchange(ExchangeId exchangeId, ConsentSubject subject, Set<ViewableInformation> information) {

    /**
     * An exchange.
     *
     * @param exchangeId which exchange
     * @param subject whose information
     * @param information the kinds asked for
     */
    public GuardedExchange {
        Objects.requireNonNull(exchangeId, "exchangeId");
        Objects.requireNonNull(subject, "subject");
        information = Set.copyOf(information);
    }
}

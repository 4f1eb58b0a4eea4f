package jp.shikaku.consent.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.message.ExchangeId;

/**
 * 同意台帳: a list of changes that only grows, so that writers at the same time cannot undo each other; a mark of the latest time anybody saw;
 * and the exchanges whose answers are awaited. Implementations are thread-safe, and safe for several processes where they are durable.
 */
public interface ConsentLedger {

    /**
     * Adds a change. When this returns, it is kept.
     *
     * @param entry the change
     * @throws LedgerException if it cannot be kept
     */
    void add(LedgerEntry entry);

    /**
     * Returns all changes of a subject.
     *
     * @param subject whose consent
     * @return the changes, in the order in which they were added
     * @throws LedgerException if it cannot be read
     */
    List<LedgerEntry> entries(ConsentSubject subject);

    /**
     * Returns the subjects whose relation was closed at some time.
     *
     * @return the subjects, in no particular order
     * @throws LedgerException if it cannot be read
     */
    List<ConsentSubject> withClosedRelation();

    /**
     * Raises the high-water mark of time, unless it is higher already.
     *
     * @param now the time
     * @return the mark after that: the latest time anybody ever gave, in whole seconds
     * @throws LedgerException if it cannot be raised or read
     */
    Instant raise(Instant now);

    /**
     * Remembers an exchange until it is forgotten. One that is remembered already stays as it is.
     *
     * @param exchange the exchange
     * @throws LedgerException if it cannot be kept
     */
    void remember(GuardedExchange exchange);

    /**
     * Finds an exchange.
     *
     * @param exchangeId which exchange
     * @return empty when it was never remembered, or forgotten
     * @throws LedgerException if it cannot be read
     */
    Optional<GuardedExchange> find(ExchangeId exchangeId);

    /**
     * Returns what is remembered.
     *
     * @return the exchanges, in no particular order
     * @throws LedgerException if it cannot be read
     */
    List<GuardedExchange> exchanges();

    /**
     * Forgets an exchange; one that is not remembered is no mistake.
     *
     * @param exchangeId which exchange
     * @throws LedgerException if it cannot be forgotten
     */
    void forget(ExchangeId exchangeId);

    /**
     * A ledger that is lost with the process, for tests and trials.
     *
     * @return an empty ledger
     */
    static ConsentLedger inMemory() {
        return new MemoryLedger();
    }
}

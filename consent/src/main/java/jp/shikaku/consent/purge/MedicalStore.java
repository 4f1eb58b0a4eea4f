package jp.shikaku.consent.purge;

import java.util.List;
import jp.shikaku.consent.ledger.GuardedExchange;
import jp.shikaku.core.message.ExchangeId;

/**
 * Somewhere medical documents are kept: a {@link MedicalArchive}, or a cache of the program's own. Implementations are thread-safe.
 */
public interface MedicalStore {

    /**
     * Returns what is kept, or may be where telling would take more than a look. Asking changes nothing.
     *
     * @return whose documents, of what kinds
     * @throws jp.shikaku.consent.ConsentException if it cannot be read
     */
    List<GuardedExchange> held();

    /**
     * Whether a document is there. A {@link Purge} asks this of what it is to remove, and of nothing else.
     *
     * @param exchangeId which
     * @return whether it is kept
     * @throws jp.shikaku.consent.ConsentException if it cannot be read
     */
    default boolean holds(ExchangeId exchangeId) {
        return held().stream().anyMatch(held -> held.exchangeId().equals(exchangeId));
    }

    /**
     * Removes a document, so that it is gone also after a crash; one that is not kept is no mistake.
     *
     * @param exchangeId which
     * @throws jp.shikaku.consent.ConsentException if it cannot be removed
     */
    void remove(ExchangeId exchangeId);
}

package jp.shikaku.consent.purge;

import java.util.List;
import jp.shikaku.consent.ledger.GuardedExchange;
import jp.shikaku.core.message.ExchangeId;

/**
 * Somewhere medical documents are kept: a {@link MedicalArchive}, or a cache of the program's own. Implementations are thread-safe.
 */
public interface MedicalStore {

    /**
     * Returns what is kept.
     *
     * @return whose documents, of what kinds
     * @throws jp.shikaku.consent.ConsentException if it cannot be read
     */
    List<GuardedExchange> held();

    /**
     * Removes a document, so that it is gone also after a crash; one that is not kept is no mistake.
     *
     * @param exchangeId which
     * @throws jp.shikaku.consent.ConsentException if it cannot be removed
     */
    void remove(ExchangeId exchangeId);
}

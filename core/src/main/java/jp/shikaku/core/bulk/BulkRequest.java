package jp.shikaku.core.bulk;

import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Request;

/**
 * The request of the first step: it is answered by a reception number, under which the result is fetched. Implementations are immutable
 * and thread-safe.
 *
 * @param <U> what the result consists of
 */
public interface BulkRequest<U extends BulkUnit> extends Request<BulkReception> {

    /**
     * Returns which exchange it begins.
     *
     * @return the exchange
     */
    BulkExchange exchange();

    /**
     * Returns what the result consists of.
     *
     * @return the class of the units
     */
    Class<U> unitType();

    @Override
    default MessageId messageId() {
        return exchange().request();
    }

    @Override
    default Class<BulkReception> answerType() {
        return BulkReception.class;
    }
}

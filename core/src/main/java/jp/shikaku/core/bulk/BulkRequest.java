package jp.shikaku.core.bulk;

import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.MedicalTreatmentFlag;
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

    /**
     * Returns the care setting (診療区分), which goes with the exchange.
     *
     * @return home visits or online care, empty where the exchange is for any
     * @wire MedicalTreatmentFlag
     */
    default Optional<Coded<MedicalTreatmentFlag>> medicalTreatmentFlag() {
        return exchange().medicalTreatmentFlag();
    }

    @Override
    default MessageId messageId() {
        return exchange().request();
    }

    @Override
    default Class<BulkReception> answerType() {
        return BulkReception.class;
    }

    @Override
    default Map<String, String> correlationKeys() {
        return header().correlationKeys();
    }
}

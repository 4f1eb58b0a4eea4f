package jp.shikaku.core;

import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.port.Payload;

/**
 * An answer as it was received. Immutable and thread-safe.
 *
 * @param <A> the answer
 * @param answer the typed answer
 * @param exchangeId the stable identity of the exchange; the same when an answer comes again
 * @param redelivered whether it may have been handed over before
 * @param document the document itself, so that every value can be seen as it was written; personal. Absent in a receipt computer
 *     ({@link SystemRole#RECEIPT_COMPUTER}) where it may carry medical information
 */
public record Received<A extends Answer>(
        A answer, ExchangeId exchangeId, boolean redelivered, Optional<Payload> document) {

    /**
     * For the library only; not API.
     *
     * @param answer the typed answer
     * @param exchangeId the stable identity of the exchange
     * @param redelivered whether it may have been handed over before
     * @param document the document itself
     */
    public Received {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(exchangeId, "exchangeId");
        Objects.requireNonNull(document, "document");
    }
}

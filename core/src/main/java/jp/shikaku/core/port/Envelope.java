package jp.shikaku.core.port;

import java.util.Objects;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;

/**
 * A document on its way: what it is, which exchange it belongs to, its file name and its bytes. Immutable and thread-safe.
 *
 * @param messageId which message
 * @param exchangeId which exchange
 * @param fileName its name, without a folder
 * @param payload its bytes
 */
public record Envelope(MessageId messageId, ExchangeId exchangeId, String fileName, Payload payload) {

    /**
     * A document on its way.
     *
     * @param messageId which message
     * @param exchangeId which exchange
     * @param fileName its name, without a folder
     * @param payload its bytes
     */
    public Envelope {
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(exchangeId, "exchangeId");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(payload, "payload");
    }
}

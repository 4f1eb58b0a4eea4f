package jp.shikaku.consent.purge;

import java.util.Objects;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.ledger.GuardedExchange;

/**
 * One document that was removed, and why. Immutable and thread-safe.
 *
 * @param exchange whose document, of what kinds
 * @param reason why: the hand-over, or what ended the consent
 */
public record Purged(GuardedExchange exchange, ConsentCode reason) {

    /**
     * A removed document.
     *
     * @param exchange whose document
     * @param reason why
     */
    public Purged {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(reason, "reason");
    }
}

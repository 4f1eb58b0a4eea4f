package jp.shikaku.consent.ledger;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * 同意取消の義務: care that has ended and whose consent is not revoked yet. Immutable and thread-safe.
 *
 * @param subject whose consent, to whom, in which setting
 * @param since when the care ended, in Japanese local time
 */
public record RevocationDuty(ConsentSubject subject, LocalDateTime since) {

    /**
     * A duty.
     *
     * @param subject whose consent
     * @param since when the care ended
     */
    public RevocationDuty {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(since, "since");
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "RevocationDuty[masked]";
    }
}

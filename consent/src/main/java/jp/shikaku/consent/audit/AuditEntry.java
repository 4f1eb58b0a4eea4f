package jp.shikaku.consent.audit;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * One entry of an audit log. Immutable and thread-safe.
 *
 * @param number its position, from 1
 * @param at アクセス時刻: when it was written, in Japanese local time
 * @param event what happened
 */
public record AuditEntry(long number, LocalDateTime at, AuditEvent event) {

    /**
     * An entry.
     *
     * @param number its position
     * @param at when it was written
     * @param event what happened
     */
    public AuditEntry {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(event, "event");
    }

    /**
     * Names the position only.
     *
     * @return a text without time and event
     */
    @Override
    public String toString() {
        return "AuditEntry[" + number + "]";
    }
}

package jp.shikaku.consent.ledger;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * One change of one subject. Immutable and thread-safe.
 *
 * @param subject whose consent, to whom, in which setting
 * @param at when it was recorded, in Japanese local time
 * @param change what changed
 */
public record LedgerEntry(ConsentSubject subject, LocalDateTime at, ConsentChange change) {

    /**
     * An entry.
     *
     * @param subject whose consent
     * @param at when it was recorded
     * @param change what changed
     */
    public LedgerEntry {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(change, "change");
    }

    /**
     * Names the kind of change only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "LedgerEntry[" + change.getClass().getSimpleName() + "]";
    }
}

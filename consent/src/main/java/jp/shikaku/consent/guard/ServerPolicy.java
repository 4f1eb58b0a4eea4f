package jp.shikaku.consent.guard;

/** What to do with a re-inquiry of which only the centre can tell whether it is possible. Immutable and thread-safe. */
public enum ServerPolicy {
    /** Let it through; the centre decides. */
    ASK,
    /** Refuse it; the card is checked on the next visit. */
    REFUSE
}

package jp.shikaku.core.message;

/** How well a message is known, as the interface specification is not public. Immutable and thread-safe. */
public enum Confidence {
    /** Seen in public code or on public pages. */
    CONFIRMED,
    /** Concluded from naming patterns or from several sources. */
    INFERRED,
    /** Only the function is known; names and layout are placeholders. */
    PROVISIONAL
}

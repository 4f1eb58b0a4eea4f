package jp.shikaku.consent.fallback;

/** Whether the institution knows the patient. Immutable and thread-safe. */
public enum Visit {
    /** 初診・初来院: for the first time. */
    FIRST,
    /** 再来: here before, with the qualification checked then. */
    RETURNING
}

package jp.shikaku.core.error;

/** Where on its way an exchange failed. Immutable and thread-safe. */
public enum Stage {
    /** While client or transport were set up. */
    SETUP,
    /** While the request was checked; nothing was written. */
    VALIDATION,
    /** While the request was handed over. */
    SENDING,
    /** While the answer was awaited. */
    WAITING,
    /** While the answer was read. */
    READING
}

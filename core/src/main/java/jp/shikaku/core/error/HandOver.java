package jp.shikaku.core.error;

/** Whether the request reached the terminal's folder before the failure. Immutable and thread-safe. */
public enum HandOver {
    /** Nothing was handed over: it is safe to send again. */
    NOT_DELIVERED,
    /**
     * The request was handed over: collect its answer with the ticket instead of sending again, unless the answer itself was refused.
     */
    DELIVERED,
    /** It cannot be told: look for the answer first. */
    UNKNOWN
}

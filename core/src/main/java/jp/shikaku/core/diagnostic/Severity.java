package jp.shikaku.core.diagnostic;

/** How much a finding weighs. Immutable and thread-safe. */
public enum Severity {
    /** The request cannot be sent. */
    ERROR,
    /** The request is sent; a person should look at it. */
    WARNING,
    /** For the record. */
    INFORMATION
}

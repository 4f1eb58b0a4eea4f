package jp.shikaku.consent.audit;

/** What came of it. The names stand in audit logs and never change. Immutable and thread-safe. */
public enum AuditResult {
    /** It was done. */
    DONE,
    /** It was refused, for the reason given. */
    DENIED,
    /** It failed. */
    FAILED
}

package jp.shikaku.consent.audit;

/** What was done. The names stand in audit logs and never change. Immutable and thread-safe. */
public enum AuditAction {
    /** 照会: the information was asked for. */
    REQUESTED,
    /** 閲覧: the information was shown. */
    VIEWED,
    /** 印刷・出力: the information was printed or written out. */
    EXPORTED,
    /** 同意取消: the consent was revoked. */
    REVOKED,
    /** 消去: a kept document was removed. */
    PURGED
}

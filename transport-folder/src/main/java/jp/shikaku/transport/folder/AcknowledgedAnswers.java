package jp.shikaku.transport.folder;

/** What becomes of an answer that was acknowledged. It leaves the share in either case. Immutable and thread-safe. */
public enum AcknowledgedAnswers {
    /** A copy stays in the state directory for the profile's retention time, so that the answer can be collected again by its ticket. */
    KEPT,
    /** No copy stays: the answer cannot be collected again. */
    DELETED
}

package jp.shikaku.files;

/** Whether a folder's entries were forced to the disk, as far as can be told. Immutable and thread-safe. */
public enum FolderSync {
    /** The system reported success. */
    DONE,
    /** The system does not offer it, as Windows does not, or it failed. */
    NOT_POSSIBLE,
    /** The folder lies on a network share: its server decides. */
    LEFT_TO_SHARE
}

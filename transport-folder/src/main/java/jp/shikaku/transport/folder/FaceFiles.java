package jp.shikaku.transport.folder;

/** What becomes of the files in the folder of card-reader results. Immutable and thread-safe. */
public enum FaceFiles {
    /** They stay for whoever else reads them; this program remembers what it has seen. */
    LEFT_IN_PLACE,
    /**
     * Each is taken out of the folder by the first program that renames it, so that of several clients one gets it. A copy stays in that
     * client's state directory until a subscriber took it, and for the retention time after that.
     */
    CLAIMED
}

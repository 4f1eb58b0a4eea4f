package jp.shikaku.transport.folder;

/** What becomes of the files in the folder of card-reader results. Immutable and thread-safe. */
public enum FaceFiles {
    /** They stay for whoever else reads them; this program remembers what it has seen. */
    LEFT_IN_PLACE,
    /**
     * Each is taken out of the folder by the first program that renames it, so that of several clients one gets it. A copy stays in that
     * client's state directory for the retention time, and at least until a subscriber took it. A result larger than allowed is not
     * claimed.
     */
    CLAIMED
}

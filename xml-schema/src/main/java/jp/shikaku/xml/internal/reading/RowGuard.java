package jp.shikaku.xml.internal.reading;

/**
 * Which elements of a document are the rows of a list: they may be as many as they like, and each has the limits of a whole document.
 * Immutable and thread-safe.
 *
 * @param element the name of a row; empty for a document without rows
 * @param judged whether a row that exceeds a limit is refused, or passed over for now
 */
record RowGuard(String element, boolean judged) {

    /** No rows. */
    static final RowGuard NONE = new RowGuard("", true);

    /** Rows lie below the body. */
    static final int DEPTH = 3;

    boolean isRow(int depth, String name) {
        return depth == DEPTH && name.equals(element);
    }
}

package jp.shikaku.cli;

/** The file a person named cannot be read. */
final class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableDocumentException(Throwable cause) {
        super(cause);
    }
}

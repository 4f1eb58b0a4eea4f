package jp.shikaku.cli;

/** What was printed did not arrive, as on a full disk or where nobody reads on. */
final class OutputLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}

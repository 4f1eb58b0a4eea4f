package jp.shikaku.core.port;

import java.io.IOException;

/**
 * Tells from its content whether a document is whole, so that a half-written one is never taken and a whole one at once. Implementations
 * are thread-safe and read with a bounded amount of memory.
 */
public interface AnswerCompleteness {

    /** The verdict. Immutable and thread-safe. */
    enum Verdict {
        /** Whole: the document element has ended and all before it is well formed, or the end record of another format is there. */
        COMPLETE,
        /** Not yet: more bytes may make it whole. */
        UNFINISHED,
        /** No more bytes can make it whole; whoever reads it will say why. */
        BROKEN
    }

    /**
     * Looks at a document.
     *
     * @param document what is there so far
     * @return the verdict
     * @throws IOException if it cannot be read
     */
    Verdict of(Payload document) throws IOException;
}

package jp.shikaku.files;

import java.io.IOException;

/** A question about a file name, which may have to look at files. */
@FunctionalInterface
public interface NamePredicate {

    /**
     * Answers the question.
     *
     * @param name a file name
     * @return the answer
     * @throws IOException if files cannot be looked at
     */
    boolean test(String name) throws IOException;
}

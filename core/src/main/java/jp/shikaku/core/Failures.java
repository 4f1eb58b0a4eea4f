package jp.shikaku.core;

import jp.shikaku.core.error.ShikakuException;

/** What may be logged of a failure. */
final class Failures {

    private Failures() {}

    /** A failure of ours tells its code; what somebody else's code throws may be personal. */
    static String name(Throwable failure) {
        return failure instanceof ShikakuException known
                ? known.code().code()
                : failure.getClass().getName();
    }
}

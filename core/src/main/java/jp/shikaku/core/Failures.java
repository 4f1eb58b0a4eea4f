package jp.shikaku.core;

import java.util.concurrent.CompletionException;
import jp.shikaku.core.error.ShikakuException;
import org.jspecify.annotations.Nullable;

/** How failures are told. */
final class Failures {

    private Failures() {}

    /** A failure of ours tells its code; what somebody else's code throws may be personal. */
    static String name(Throwable failure) {
        return failure instanceof ShikakuException known
                ? known.code().code()
                : failure.getClass().getName();
    }

    /** What a future failed with. */
    static RuntimeException cause(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}

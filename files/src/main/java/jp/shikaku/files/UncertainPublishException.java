package jp.shikaku.files;

import java.io.IOException;

/** Publishing failed at a point where the file may be there, whole, under its final name. Immutable. */
public final class UncertainPublishException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What failed. */
    private final IOException failure;

    UncertainPublishException(IOException failure) {
        super(failure);
        this.failure = failure;
    }

    /** What failed. */
    IOException failure() {
        return failure;
    }
}

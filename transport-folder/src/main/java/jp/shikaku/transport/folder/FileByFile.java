package jp.shikaku.transport.folder;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through files so that one that fails, as when it is held by another process, does not hold up the others. Not thread-safe. */
final class FileByFile {

    private @Nullable IOException firstFailure;

    void attempt(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            firstFailure = firstFailure == null ? e : firstFailure;
        }
    }

    Optional<IOException> firstFailure() {
        return Optional.ofNullable(firstFailure);
    }

    void failUnless(boolean somethingFound) throws IOException {
        if (firstFailure != null && !somethingFound) {
            throw firstFailure;
        }
    }

    @FunctionalInterface
    interface Step {

        void take() throws IOException;
    }
}

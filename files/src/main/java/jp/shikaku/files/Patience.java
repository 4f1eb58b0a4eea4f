package jp.shikaku.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import jp.shikaku.core.port.Waiter;

/** Tries again while another process holds a file, until the pauses add up to a budget. Thread-safe. */
final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final Waiter waiter;
    private final Duration budget;

    Patience(Waiter waiter, Duration budget) {
        this.waiter = Objects.requireNonNull(waiter, "waiter");
        this.budget = Objects.requireNonNull(budget, "patience");
    }

    /** Something done with a file. */
    @FunctionalInterface
    interface Attempt<T> {

        T make() throws IOException;
    }

    <T> T tryAgain(Path file, Attempt<T> attempt) throws IOException {
        Duration waited = Duration.ZERO;
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return attempt.make();
            } catch (IOException e) {
                if (!FileFailures.isHeld(e, file) || waited.compareTo(budget) >= 0 || !wait(pause)) {
                    throw e;
                }
            }
            waited = waited.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean wait(Duration pause) {
        try {
            waiter.await(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

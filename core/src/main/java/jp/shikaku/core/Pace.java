package jp.shikaku.core;

import java.time.Duration;
import jp.shikaku.core.port.Waiter;

/**
 * How long to pause between two looks: short just after something happened, longer and longer while nothing does. Thread-safe.
 *
 * <p>The shortest pause keeps an answer from waiting; the longest keeps an idle client below a hundredth of a core.
 */
final class Pace {

    private static final Duration SHORTEST = Duration.ofMillis(2);
    private static final Duration LONGEST_EXPECTING = Duration.ofMillis(100);
    private static final Duration LONGEST_WATCHING = Duration.ofMillis(500);

    private final boolean certainSignals;
    private Duration pause = SHORTEST;

    Pace(boolean certainSignals) {
        this.certainSignals = certainSignals;
    }

    /** Something happened: look soon. */
    synchronized void hurry() {
        pause = SHORTEST;
    }

    /** The next pause. Signals are enough only while looking works: who missed one because it failed must look again. */
    synchronized Duration next(boolean expecting, boolean watching, boolean failing) {
        if (certainSignals && !failing || !(expecting || watching)) {
            return Waiter.FOREVER;
        }
        Duration longest = expecting ? LONGEST_EXPECTING : LONGEST_WATCHING;
        Duration next = pause.compareTo(longest) < 0 ? pause : longest;
        pause = next.plus(next.dividedBy(2));
        return next;
    }
}

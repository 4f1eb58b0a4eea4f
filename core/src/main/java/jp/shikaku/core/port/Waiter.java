package jp.shikaku.core.port;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets one thread wait for a signal or for time to pass, in real time or in a time that is played. Implementations are thread-safe.
 */
public interface Waiter {

    /** So long that only a signal ends it. */
    Duration FOREVER = Duration.ofDays(36500);

    /**
     * Waits. Returns at once when a signal came since the last wait.
     *
     * @param atMost how long at most
     * @throws InterruptedException if the thread is interrupted
     */
    void await(Duration atMost) throws InterruptedException;

    /** Ends the wait that is going on, or the next one. */
    void signal();

    /**
     * A waiter in real time.
     *
     * @return a new waiter
     */
    static Waiter system() {
        Semaphore signals = new Semaphore(0);
        return new Waiter() {
            @Override
            public void await(Duration atMost) throws InterruptedException {
                if (signals.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                    signals.drainPermits();
                }
            }

            @Override
            public void signal() {
                signals.release();
            }
        };
    }
}

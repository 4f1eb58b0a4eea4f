package jp.shikaku.core.port;

import java.time.Clock;
import java.util.Objects;
import jp.shikaku.core.time.Japan;

/**
 * The time something lives in: what o'clock it is, and how to wait. Immutable and thread-safe.
 *
 * @param clock the clock
 * @param waiter how to wait by that clock; used by one client
 */
public record Timing(Clock clock, Waiter waiter) {

    /**
     * A time of its own.
     *
     * @param clock the clock
     * @param waiter how to wait by that clock
     */
    public Timing {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(waiter, "waiter");
    }

    /**
     * Real time.
     *
     * @return the system clock in Japan's zone, with a new waiter
     */
    public static Timing system() {
        return new Timing(Japan.clock(), Waiter.system());
    }
}

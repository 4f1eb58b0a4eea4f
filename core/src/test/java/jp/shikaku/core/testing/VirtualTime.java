package jp.shikaku.core.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import jp.shikaku.core.port.Timing;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.core.time.Japan;

/**
 * Time that is played. It either flows, so that whoever waits has already waited, or stands until a test moves it on. Waits without an end
 * last until a signal in both cases.
 */
public final class VirtualTime implements Waiter {

    private final boolean flows;
    private Instant now;
    private boolean signalled;
    private boolean waiting;
    private Instant deadline = Instant.MAX;
    private long waits;

    private VirtualTime(Instant start, boolean flows) {
        this.now = start;
        this.flows = flows;
    }

    public static VirtualTime flowing(Instant start) {
        return new VirtualTime(start, true);
    }

    public static VirtualTime standing(Instant start) {
        return new VirtualTime(start, false);
    }

    public Timing timing() {
        return new Timing(new VirtualClock(Japan.ZONE), this);
    }

    public synchronized Instant now() {
        return now;
    }

    /** How often somebody waited so far. */
    public synchronized long waits() {
        return waits;
    }

    public synchronized void advance(Duration step) {
        now = now.plus(step);
        notifyAll();
    }

    /** Returns when the one who waits has nothing to do but to wait. */
    public synchronized void settle() throws InterruptedException {
        while (!waiting || signalled || !now.isBefore(deadline)) {
            wait();
        }
    }

    @Override
    public synchronized void await(Duration atMost) throws InterruptedException {
        deadline = now.plus(atMost);
        waits++;
        waiting = true;
        notifyAll();
        try {
            while (!signalled && now.isBefore(deadline)) {
                if (flows && atMost.compareTo(FOREVER) < 0) {
                    now = deadline;
                } else {
                    wait();
                }
            }
            signalled = false;
        } finally {
            waiting = false;
        }
    }

    @Override
    public synchronized void signal() {
        signalled = true;
        notifyAll();
    }

    private final class VirtualClock extends Clock {

        private final ZoneId zone;

        VirtualClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new VirtualClock(other);
        }

        @Override
        public Instant instant() {
            return now();
        }
    }
}

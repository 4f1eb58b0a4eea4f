package jp.shikaku.transport.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import jp.shikaku.core.port.Timing;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.core.time.Japan;

/**
 * A time that passes only while somebody waits for it: a wait with a limit moves the clock at once to its end or to the next alarm, whichever
 * comes first. A wait without a limit moves nothing; it ends with a signal. Thread-safe.
 */
final class VirtualTime {

    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Comparator.comparing(Alarm::at));
    private Instant now;

    VirtualTime(Instant start) {
        this.now = start;
    }

    synchronized Instant now() {
        return now;
    }

    /** A clock of this time, with a waiter for one client. */
    Timing timing() {
        return new Timing(new VirtualClock(Japan.ZONE), new VirtualWaiter());
    }

    /** Has something done when this time has come. */
    synchronized void at(Instant time, Runnable action) {
        alarms.add(new Alarm(time, action));
    }

    /** Lets time pass, with everything that happens meanwhile. */
    void pass(Duration time) {
        Instant end = now().plus(time);
        while (now().isBefore(end)) {
            moveTowards(end).ifPresent(Runnable::run);
        }
    }

    /** Moves the clock to the next alarm or to the end; gives what is to be done then. */
    private synchronized Optional<Runnable> moveTowards(Instant end) {
        Alarm next = alarms.peek();
        boolean alarmFirst = next != null && !next.at.isAfter(end);
        now = later(now, alarmFirst ? next.at : end);
        return alarmFirst ? Optional.of(alarms.remove().action) : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Alarm(Instant at, Runnable action) {}

    private final class VirtualWaiter implements Waiter {

        private boolean signalled;

        @Override
        public void await(Duration atMost) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            signalOrNextAlarm(atMost).ifPresent(Runnable::run);
        }

        private Optional<Runnable> signalOrNextAlarm(Duration atMost) throws InterruptedException {
            synchronized (VirtualTime.this) {
                while (!signalled && atMost.compareTo(FOREVER) >= 0) {
                    VirtualTime.this.wait();
                }
                Optional<Runnable> due = signalled ? Optional.empty() : moveTowards(now.plus(atMost));
                signalled = false;
                return due;
            }
        }

        @Override
        public void signal() {
            synchronized (VirtualTime.this) {
                signalled = true;
                VirtualTime.this.notifyAll();
            }
        }
    }

    private final class VirtualClock extends Clock {

        private final ZoneId zone;

        VirtualClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return now();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new VirtualClock(other);
        }
    }
}

package jp.shikaku.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import jp.shikaku.core.time.Japan;

/** A clock that a test moves. Thread-safe. */
public final class ManualClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private ManualClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * A clock that stands.
     *
     * @param now what it shows
     * @return a clock in Japan's zone
     */
    public static ManualClock at(Instant now) {
        return new ManualClock(new AtomicReference<>(Objects.requireNonNull(now, "now")), Japan.ZONE);
    }

    /**
     * Moves the clock.
     *
     * @param step how far; backwards when negative
     */
    public void move(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /**
     * Returns the same clock in another zone: moving one moves both.
     *
     * @param newZone the zone
     * @return the clock in that zone
     */
    @Override
    public Clock withZone(ZoneId newZone) {
        return new ManualClock(now, newZone);
    }
}

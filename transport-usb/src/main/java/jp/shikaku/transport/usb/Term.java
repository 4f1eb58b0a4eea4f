package jp.shikaku.transport.usb;

import java.time.Duration;
import java.time.Instant;

/** How long a batch is good for. */
record Term(Instant created, Instant expires) {

    static Term from(Instant now, Duration validity) {
        return new Term(now, now.plus(validity));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expires);
    }

    /** Half of it must be left when a batch leaves again, so that it does not expire on its way. */
    boolean lastsForAnotherWay(Instant now) {
        Duration half = Duration.between(created, expires).dividedBy(2);
        return !now.isBefore(created) && now.plus(half).isBefore(expires);
    }
}

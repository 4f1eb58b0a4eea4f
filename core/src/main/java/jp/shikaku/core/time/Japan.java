package jp.shikaku.core.time;

import java.time.Clock;
import java.time.ZoneId;

/** The time of all rules of the protocol. Thread-safe. */
public final class Japan {

    /** Asia/Tokyo: every date and time of the protocol is in this zone; the zone of the JVM is never asked. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Japan() {}

    /**
     * Returns the clock used unless another is given.
     *
     * @return the system clock in Japan's zone
     */
    public static Clock clock() {
        return Clock.system(ZONE);
    }
}

package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jp.shikaku.core.port.Waiter;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace polling = new Pace(false);
    private final Pace signalled = new Pace(true);

    @Test
    void next_nothingHappens_growsFromTwoMillisecondsToATenthOfASecond() {
        List<Duration> pauses = Stream.generate(() -> polling.next(true, false, false))
                .limit(20)
                .toList();
        assertThat(pauses).isSorted().startsWith(Duration.ofMillis(2)).endsWith(Duration.ofMillis(100));
    }

    @Test
    void next_onlyWatching_growsToHalfASecond() {
        assertThat(Stream.generate(() -> polling.next(false, true, false)).limit(30))
                .endsWith(Duration.ofMillis(500));
    }

    @Test
    void next_expectingAfterALongWatch_isNeverLongerThanATenth() {
        Stream.generate(() -> polling.next(false, true, false)).limit(30).forEach(pause -> {});
        assertThat(polling.next(true, true, false)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void next_afterHurry_isShortAgain() {
        Stream.generate(() -> polling.next(true, false, false)).limit(20).forEach(pause -> {});
        polling.hurry();
        assertThat(polling.next(true, false, false)).isEqualTo(Duration.ofMillis(2));
    }

    @Test
    void next_nobodyWaits_lastsUntilASignal() {
        assertThat(polling.next(false, false, false)).isEqualTo(Waiter.FOREVER);
    }

    @Test
    void next_signalsAreCertain_lastsUntilASignalUnlessLookingFails() {
        assertThat(signalled.next(true, true, false)).isEqualTo(Waiter.FOREVER);
        assertThat(signalled.next(true, true, true)).isEqualTo(Duration.ofMillis(2));
        assertThat(signalled.next(false, false, true)).isEqualTo(Waiter.FOREVER);
    }
}

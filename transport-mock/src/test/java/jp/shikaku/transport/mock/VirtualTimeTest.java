package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.shikaku.core.port.Waiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class VirtualTimeTest {

    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

    private final VirtualTime time = new VirtualTime(START);
    private final Waiter waiter = time.timing().waiter();
    private final List<String> happened = new ArrayList<>();

    @Test
    void await_nothingElseHappens_clockIsAtTheEndAtOnce() throws Exception {
        waiter.await(Duration.ofDays(3));

        assertThat(time.now()).isEqualTo(START.plus(Duration.ofDays(3)));
    }

    @Test
    void await_alarmBeforeTheEnd_clockStopsAtTheAlarm() throws Exception {
        time.at(START.plusSeconds(60), () -> happened.add("alarm"));

        waiter.await(Duration.ofHours(1));

        assertThat(time.now()).isEqualTo(START.plusSeconds(60));
        assertThat(happened).containsExactly("alarm");
    }

    @Test
    void await_alarmAfterTheEnd_doesNotGoOff() throws Exception {
        time.at(START.plusSeconds(60), () -> happened.add("alarm"));

        waiter.await(Duration.ofSeconds(59));

        assertThat(time.now()).isEqualTo(START.plusSeconds(59));
        assertThat(happened).isEmpty();
    }

    @Test
    void await_signalledBefore_noTimePasses() throws Exception {
        waiter.signal();

        waiter.await(Duration.ofHours(1));

        assertThat(time.now()).isEqualTo(START);
    }

    @Test
    void await_signalOfAnotherClient_passesTime() throws Exception {
        time.timing().waiter().signal();

        waiter.await(Duration.ofHours(1));

        assertThat(time.now()).isEqualTo(START.plus(Duration.ofHours(1)));
    }

    @Test
    void await_forever_endsWithTheSignalAndMovesNothing() throws Exception {
        time.at(START.plusSeconds(60), () -> happened.add("alarm"));
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(this::awaitForever);

        waiter.signal();

        waiting.get();
        assertThat(time.now()).isEqualTo(START);
        assertThat(happened).isEmpty();
    }

    private void awaitForever() {
        try {
            waiter.await(Waiter.FOREVER);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void await_interrupted_throws() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> waiter.await(Duration.ofHours(1))).isInstanceOf(InterruptedException.class);
    }

    @Test
    void pass_severalAlarms_goOffInOrderAtTheirTimes() {
        time.at(START.plusSeconds(2), () -> happened.add("second at " + time.now()));
        time.at(START.plusSeconds(1), () -> happened.add("first at " + time.now()));

        time.pass(Duration.ofSeconds(2));

        assertThat(happened).containsExactly("first at " + START.plusSeconds(1), "second at " + START.plusSeconds(2));
        assertThat(time.now()).isEqualTo(START.plusSeconds(2));
    }
}

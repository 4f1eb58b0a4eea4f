package jp.shikaku.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import jp.shikaku.core.time.Japan;
import org.junit.jupiter.api.Test;

class WaiterTest {

    private final Waiter waiter = Waiter.system();

    @Test
    void await_signalledBefore_returnsAtOnce() throws InterruptedException {
        waiter.signal();
        waiter.await(Waiter.FOREVER);
    }

    @Test
    void await_signalledManyTimesBefore_countsAsOnce() throws Exception {
        waiter.signal();
        waiter.signal();
        waiter.signal();
        waiter.await(Waiter.FOREVER);
        FutureTask<Void> second = waitingForEver();
        assertThat(second.isDone()).isFalse();
        waiter.signal();
        second.get();
    }

    @Test
    void await_withoutSignal_endsByTime() throws InterruptedException {
        waiter.await(Duration.ofMillis(1));
        waiter.await(Duration.ZERO);
    }

    @Test
    void await_interrupted_throws() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> waiter.await(Waiter.FOREVER)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void timing_system_livesInJapan() {
        assertThat(Timing.system().clock().getZone()).isEqualTo(Japan.ZONE);
        assertThat(Timing.system().waiter()).isNotSameAs(Timing.system().waiter());
    }

    @Test
    void payload_ofBytes_isACopyThatOpensAgainAndAgain() throws IOException {
        byte[] bytes = {1, 2, 3};
        Payload payload = Payload.of(bytes);
        bytes[0] = 9;
        assertThat(payload.size()).isEqualTo(3);
        for (int i = 0; i < 2; i++) {
            try (InputStream in = payload.open()) {
                assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
            }
        }
    }

    private FutureTask<Void> waitingForEver() throws InterruptedException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            waiter.await(Waiter.FOREVER);
            return null;
        });
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }
}

package jp.shikaku.files;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.shikaku.core.port.Waiter;

/** Waits without time passing, and remembers for how long it would have. */
final class PlayedWaiter implements Waiter {

    private final List<Duration> pauses = new ArrayList<>();

    @Override
    public void await(Duration atMost) {
        pauses.add(atMost);
    }

    @Override
    public void signal() {
        throw new UnsupportedOperationException("nobody signals here");
    }

    Duration waited() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}

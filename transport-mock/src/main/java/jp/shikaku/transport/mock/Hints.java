package jp.shikaku.transport.mock;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who wants to know that something arrived. Thread-safe. */
final class Hints {

    private final List<Hint> hints = new CopyOnWriteArrayList<>();

    Runnable add(Runnable action) {
        Hint hint = new Hint(action);
        hints.add(hint);
        return () -> hints.remove(hint);
    }

    void give() {
        hints.forEach(hint -> hint.action.run());
    }

    /** Told apart by identity: the same action may be registered twice. */
    private static final class Hint {

        private final Runnable action;

        Hint(Runnable action) {
            this.action = action;
        }
    }
}

package jp.shikaku.transport.folder;

import java.io.IOException;
import java.time.Instant;
import jp.shikaku.files.Marks;
import jp.shikaku.files.NamePredicate;
import jp.shikaku.files.StateDirectory;

/** What a subscriber was handed, and what it has taken. Thread-safe. */
record Subscriber(Marks handed, Marks seen) {

    static Subscriber named(String name, StateDirectory state) {
        return new Subscriber(state.marks("handed", name), state.marks("seen", name));
    }

    void hasSeen(String face) throws IOException {
        seen.addDurably(face);
        handed.remove(face);
    }

    void sweep(Instant before, NamePredicate present) throws IOException {
        handed.sweep(before, present);
        seen.sweep(before, present);
    }
}

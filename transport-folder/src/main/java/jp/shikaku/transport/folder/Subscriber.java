package jp.shikaku.transport.folder;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.shikaku.files.Marks;
import jp.shikaku.files.NamePredicate;
import jp.shikaku.files.StateDirectory;

/**
 * What a subscriber was handed, and what it has taken: on the disk, and in memory so that a full folder costs no look at the disk for each
 * of its files. Thread-safe.
 */
final class Subscriber {

    private final Marks handed;
    private final Marks taken;
    private final Set<String> knownHanded = ConcurrentHashMap.newKeySet();
    private final Set<String> knownTaken = ConcurrentHashMap.newKeySet();
    private final Turns turns = new Turns();

    private Subscriber(Marks handed, Marks taken) {
        this.handed = handed;
        this.taken = taken;
    }

    static Subscriber named(String name, StateDirectory state) throws IOException {
        Subscriber subscriber = new Subscriber(state.marks("handed", name), state.marks("seen", name));
        subscriber.load();
        return subscriber;
    }

    private void load() throws IOException {
        knownHanded.addAll(handed.names());
        knownTaken.addAll(taken.names());
    }

    Turns turns() {
        return turns;
    }

    /** Whether a result was handed over; another program that uses the same state directory may know better. */
    boolean wasHanded(String face) {
        return knownHanded.contains(face);
    }

    /** Notes that a result is handed over, and tells whether that is the first time. */
    boolean hand(String face) throws IOException {
        knownHanded.add(face);
        return handed.add(face);
    }

    /** Whether a result was taken, as far as is known without a look at the disk. */
    boolean isKnownToHaveTaken(String face) {
        return knownTaken.contains(face);
    }

    boolean hasTaken(String face) throws IOException {
        return knownTaken.contains(face) || taken.contains(face) && knownTaken.add(face);
    }

    void take(String face) throws IOException {
        taken.addDurably(face);
        knownTaken.add(face);
        handed.remove(face);
        knownHanded.remove(face);
    }

    /** What is on the disk counts. */
    synchronized void sweep(Instant before, NamePredicate present) throws IOException {
        handed.sweep(before, present);
        taken.sweep(before, present);
        knownHanded.retainAll(Set.copyOf(handed.names()));
        knownTaken.retainAll(Set.copyOf(taken.names()));
        load();
    }
}

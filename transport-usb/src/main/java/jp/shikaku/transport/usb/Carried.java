package jp.shikaku.transport.usb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.files.Notes;
import jp.shikaku.transport.usb.internal.batch.BatchId;

/**
 * Which names went in which batch: a note for each batch, the batch's identity and then the names, until the other side says that it has it.
 * Thread-safe.
 */
final class Carried {

    private final Notes notes;

    Carried(Notes notes) {
        this.notes = notes;
    }

    /** A batch holds these. */
    void add(BatchId batch, List<String> names) throws IOException {
        String text = Stream.concat(Stream.of(batch.batch()), names.stream()).collect(Collectors.joining("\n"));
        notes.write(Long.toString(batch.sequence()), text);
    }

    Set<String> all() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (long known : sequences()) {
            names.addAll(namesOf(known));
        }
        return names;
    }

    /** What is done with a name that arrived; it may be done again. */
    @FunctionalInterface
    interface Arrival {

        void of(String name) throws IOException;
    }

    /**
     * The other side has what went in this batch: that is let go, and what is older need not be known any more. Nothing is done for another
     * batch of the same number, as one that was made before this side was put back to an older state.
     */
    void arrived(BatchId batch, Arrival arrival) throws IOException {
        if (holds(batch)) {
            for (String name : namesOf(batch.sequence())) {
                arrival.of(name);
            }
            forgetUpTo(batch.sequence());
        }
    }

    /** The oldest first, so that it can be done again. */
    private void forgetUpTo(long sequence) throws IOException {
        for (long known : sequences()) {
            if (known <= sequence) {
                notes.remove(Long.toString(known));
            }
        }
    }

    /** Whether this batch went from here and was not said to have arrived. */
    boolean holds(BatchId batch) throws IOException {
        return batchOf(batch.sequence()).filter(batch.batch()::equals).isPresent();
    }

    /** Whether another batch bears this number here. */
    boolean contradicts(BatchId batch) throws IOException {
        return batchOf(batch.sequence())
                .filter(made -> !made.equals(batch.batch()))
                .isPresent();
    }

    /** Forgets the batches of which no name is wanted any more. */
    void retain(Predicate<String> wanted) throws IOException {
        for (long known : sequences()) {
            if (namesOf(known).stream().noneMatch(wanted)) {
                notes.remove(Long.toString(known));
            }
        }
    }

    private List<Long> sequences() throws IOException {
        List<Long> sequences = new ArrayList<>();
        notes.names().forEach(name -> sequences.add(Long.valueOf(name)));
        sequences.sort(Comparator.naturalOrder());
        return sequences;
    }

    private Optional<String> batchOf(long sequence) throws IOException {
        return lines(sequence).findFirst();
    }

    private List<String> namesOf(long sequence) throws IOException {
        return lines(sequence).skip(1).toList();
    }

    private Stream<String> lines(long sequence) throws IOException {
        return notes.read(Long.toString(sequence)).stream().flatMap(String::lines);
    }
}

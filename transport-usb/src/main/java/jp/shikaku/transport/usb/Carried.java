package jp.shikaku.transport.usb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.shikaku.files.Notes;

/**
 * Which names are on their way, and in which batch they went first: a note for each batch, until the other side says that it has it.
 * Thread-safe.
 */
final class Carried {

    private final Notes notes;

    Carried(Notes notes) {
        this.notes = notes;
    }

    /** The newest batch holds these. What went before and is not in it is not on its way any more: nobody can say that it arrived. */
    void add(List<String> names, long sequence) throws IOException {
        Set<String> wanted = Set.copyOf(names);
        Set<String> fresh = new LinkedHashSet<>(names);
        for (long known : sequences()) {
            List<String> before = namesOf(known);
            fresh.removeAll(before);
            write(known, before, before.stream().filter(wanted::contains).toList());
        }
        write(sequence, List.of(), List.copyOf(fresh));
    }

    private void write(long sequence, List<String> before, List<String> now) throws IOException {
        if (now.isEmpty() && !before.isEmpty()) {
            notes.remove(Long.toString(sequence));
        } else if (!now.equals(before)) {
            notes.write(Long.toString(sequence), String.join("\n", now));
        }
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

    /** The other side has what went in batches up to this one: it is let go, and then it need not be known any more. */
    void arrived(long sequence, Arrival arrival) throws IOException {
        for (long known : sequences()) {
            if (known <= sequence) {
                for (String name : namesOf(known)) {
                    arrival.of(name);
                }
                notes.remove(Long.toString(known));
            }
        }
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

    private List<String> namesOf(long sequence) throws IOException {
        return notes.read(Long.toString(sequence)).stream()
                .flatMap(String::lines)
                .toList();
    }
}

package jp.shikaku.transport.usb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.shikaku.files.Notes;

/** Which names went in which batch for the first time: a note for each batch that had something new. Thread-safe. */
final class Carried {

    private final Notes notes;

    Carried(Notes notes) {
        this.notes = notes;
    }

    void add(List<String> names, long sequence) throws IOException {
        Set<String> fresh = new LinkedHashSet<>(names);
        fresh.removeAll(all());
        if (!fresh.isEmpty()) {
            notes.write(Long.toString(sequence), String.join("\n", fresh));
        }
    }

    Set<String> all() throws IOException {
        return upTo(Long.MAX_VALUE);
    }

    Set<String> upTo(long sequence) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (long known : sequences()) {
            if (known <= sequence) {
                names.addAll(namesOf(known));
            }
        }
        return names;
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

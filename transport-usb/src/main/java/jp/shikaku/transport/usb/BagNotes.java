package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.shikaku.files.Notes;

/** The bags that were exported from here. Used by one thread at a time. */
record BagNotes(Notes notes, Clock clock) {

    void write(BagNote bag) throws IOException {
        notes.write(bag.batch(), bag.text());
    }

    /** The bag with exactly these requests, if there is one that is good for another way. */
    Optional<BagNote> with(List<String> requests) throws IOException {
        return all().stream()
                .filter(bag -> bag.requests().equals(requests) && bag.term().lastsForAnotherWay(clock.instant()))
                .findFirst();
    }

    /** The bag that was exported under the name of a folder. */
    Optional<BagNote> of(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        return all().stream()
                .filter(bag -> Bag.folderOf(bag.batch()).equals(name))
                .findFirst();
    }

    /** The requests of all bags that are still good. */
    Set<String> expected() throws IOException {
        return all().stream()
                .filter(bag -> !isOver(bag))
                .flatMap(bag -> bag.requests().stream())
                .collect(Collectors.toSet());
    }

    boolean isOver(BagNote bag) {
        return bag.term().isOver(clock.instant());
    }

    /** Long after its term a bag is known no more. */
    void forget() throws IOException {
        for (BagNote bag : all()) {
            if (bag.term().isOver(clock.instant().minus(Limits.MEMORY))) {
                notes.remove(bag.batch());
            }
        }
    }

    private List<BagNote> all() throws IOException {
        List<BagNote> all = new ArrayList<>();
        for (String batch : notes.names()) {
            notes.read(batch).map(text -> BagNote.parse(batch, text)).ifPresent(all::add);
        }
        return all;
    }
}

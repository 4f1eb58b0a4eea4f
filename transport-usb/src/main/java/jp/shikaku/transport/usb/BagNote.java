package jp.shikaku.transport.usb;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the spool remembers of a bag it exported.
 *
 * @param requests their names; none when nothing of it is missing any more
 */
record BagNote(long sequence, Term term, List<String> requests) {

    static BagNote parse(String text) {
        List<String> lines = text.lines().toList();
        String[] first = lines.get(0).split(" ");
        Term term = new Term(Instant.parse(first[1]), Instant.parse(first[2]));
        return new BagNote(Long.parseLong(first[0]), term, lines.subList(1, lines.size()));
    }

    String text() {
        String first = sequence + " " + term.created() + " " + term.expires();
        return Stream.concat(Stream.of(first), requests.stream()).collect(Collectors.joining("\n"));
    }

    /** Nothing of it is missing any more: it may go. */
    BagNote finished() {
        return new BagNote(sequence, term, List.of());
    }

    boolean isFinished() {
        return requests.isEmpty();
    }
}

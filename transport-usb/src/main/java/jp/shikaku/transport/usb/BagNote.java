package jp.shikaku.transport.usb;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the spool remembers of a bag it exported.
 *
 * @param finished whether nothing of it is missing any more
 * @param requests their names
 */
record BagNote(String batch, long sequence, Term term, boolean finished, List<String> requests) {

    static BagNote parse(String batch, String text) {
        List<String> lines = text.lines().toList();
        String[] first = lines.get(0).split(" ");
        Term term = new Term(Instant.parse(first[1]), Instant.parse(first[2]));
        return new BagNote(
                batch, Long.parseLong(first[0]), term, Boolean.parseBoolean(first[3]), lines.subList(1, lines.size()));
    }

    String text() {
        String first = sequence + " " + term.created() + " " + term.expires() + " " + finished;
        return Stream.concat(Stream.of(first), requests.stream()).collect(Collectors.joining("\n"));
    }

    /** Nothing of it is missing any more: it may go. */
    BagNote finish() {
        return new BagNote(batch, sequence, term, true, requests);
    }

    /** Whether a bag that says this of itself can be the one. */
    boolean isOf(BagNote bag) {
        return batch.equals(bag.batch) && sequence == bag.sequence && term.equals(bag.term);
    }
}

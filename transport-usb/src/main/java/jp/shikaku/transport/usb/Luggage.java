package jp.shikaku.transport.usb;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.shikaku.core.port.Payload;
import jp.shikaku.files.Marks;
import jp.shikaku.files.Notes;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.Quarantine;
import jp.shikaku.files.ReceivedFiles;
import jp.shikaku.files.StateDirectory;

/**
 * What a courier has with him, on his own disk. Thread-safe.
 *
 * @param requests those that are not answered yet
 * @param taken the names of all requests that were taken, so that none is handed over twice
 * @param handed the names of those that are with the terminal
 * @param answers what the spool did not say yet that it has
 * @param refusals the texts beside returned requests, by the request's name, likewise
 * @param carried which answers and refusals went in which batch
 */
record Luggage(
        ReceivedFiles requests,
        Marks taken,
        Marks handed,
        ReceivedFiles answers,
        Notes refusals,
        Carried carried,
        Quarantine quarantine) {

    static Luggage in(StateDirectory state) {
        return new Luggage(
                state.received("requests"),
                state.marks("taken"),
                state.marks("handed"),
                state.received("answers"),
                state.notes("refusals"),
                new Carried(state.notes("carried")),
                state.quarantine());
    }

    /** Takes a request in for good; one that was taken before changes nothing. */
    boolean take(String name, Payload content) throws IOException {
        if (taken.contains(name)) {
            return false;
        }
        requests.remove(name);
        requests.add(content, name);
        taken.addDurably(name);
        return true;
    }

    /** Marked before the request goes: it is not wanted any more when both are here. */
    void keepRefusal(String request, String text) throws IOException {
        refusals.write(request, text);
        over(request);
    }

    void keepAnswer(ProtocolFileName answer, Payload content) throws IOException {
        answers.remove(answer.toString());
        answers.add(content, answer.toString());
        over(Spool.requestOf(answer));
    }

    private void over(String request) throws IOException {
        requests.remove(request);
        handed.remove(request);
    }

    /** Forgets what no batch has named for so long that no spool holds it any more; a batch names these. */
    void sweep(Set<String> named, Instant now) throws IOException {
        Instant oldest = now.minus(Limits.MEMORY);
        taken.sweep(oldest, named::contains);
        handed.sweep(oldest, named::contains);
        requests.sweep(oldest, named::contains);
    }

    Map<String, String> refusalTexts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : refusals.names()) {
            refusals.read(name).ifPresent(text -> texts.put(name, text));
        }
        return texts;
    }

    /** The spool has what went in batches up to this one. */
    void acknowledged(long sequence) throws IOException {
        carried.arrived(sequence, name -> {
            answers.remove(name);
            refusals.remove(name);
        });
    }
}

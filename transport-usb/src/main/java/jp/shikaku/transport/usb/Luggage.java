package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.shikaku.core.port.Payload;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.Marks;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.Quarantine;
import jp.shikaku.files.ReceivedFiles;
import jp.shikaku.files.StateDirectory;
import jp.shikaku.transport.usb.internal.batch.BatchId;

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
        ReceivedFiles refusals,
        Carried carried,
        Quarantine quarantine) {

    static Luggage in(StateDirectory state) {
        return new Luggage(
                state.received("requests"),
                state.marks("taken"),
                state.marks("handed"),
                state.received("answers"),
                state.received("refusals"),
                new Carried(state.notes("carried")),
                state.quarantine());
    }

    /** Takes a request in for good. */
    void take(String name, Payload content) throws IOException {
        requests.remove(name);
        requests.add(content, name);
        taken.addDurably(name);
    }

    /** A request that may not pass: its outcome is the reason. */
    void refuse(String name, String text) throws IOException {
        keepRefusal(name, text);
        taken.addDurably(name);
    }

    /** Kept before the request goes: it is not wanted any more when both are here. */
    void keepRefusal(String request, String text) throws IOException {
        refusals.remove(request);
        refusals.add(Payload.of(text.getBytes(StandardCharsets.UTF_8)), request);
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

    /** Forgets what is older than any spool waits for, unless a batch names it. */
    void sweep(Set<String> named, Instant now) throws IOException {
        Instant oldest = now.minus(Limits.MEMORY);
        taken.sweep(oldest, named::contains);
        handed.sweep(oldest, named::contains);
        requests.sweep(oldest, named::contains);
        answers.sweep(oldest, answer -> isAsked(answer, named));
        refusals.sweep(oldest, named::contains);
        Set<String> here = Set.copyOf(outgoing());
        carried.retain(here::contains);
    }

    private static boolean isAsked(String answer, Set<String> requests) {
        return ProtocolFileName.parse(answer)
                .map(Spool::requestOf)
                .filter(requests::contains)
                .isPresent();
    }

    private List<String> outgoing() throws IOException {
        return Stream.concat(answers.names().stream(), refusals.names().stream())
                .toList();
    }

    Map<String, String> refusalTexts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : refusals.names()) {
            Optional<FilePayload> text = refusals.find(name);
            if (text.isPresent()) {
                texts.put(name, Window.text(text.get()));
            }
        }
        return texts;
    }

    /** The spool has what went in this batch, if it is one from here. */
    void acknowledged(BatchId batch) throws IOException {
        carried.arrived(batch, name -> {
            answers.remove(name);
            refusals.remove(name);
        });
    }
}

package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.Marks;
import jp.shikaku.files.Notes;
import jp.shikaku.files.PendingRequests;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.Quarantine;
import jp.shikaku.files.ReceivedFiles;
import jp.shikaku.files.StateDirectory;
import jp.shikaku.transport.usb.internal.batch.BatchId;

/**
 * Requests on their way and answers that came, on this side's own disk. A request is here until its answer is, or until the courier said
 * that he has it. Thread-safe.
 *
 * @param requests what waits or is on its way
 * @param carried which requests went in which batch
 * @param acknowledgements what the courier said he has
 * @param answers what came and may be collected
 * @param came the names of all answers that came, so that none comes twice
 * @param delivered requests of which something was handed over
 */
record Spool(
        PendingRequests pending,
        ReceivedFiles requests,
        Carried carried,
        Notes acknowledgements,
        ReceivedFiles answers,
        Marks came,
        Marks delivered,
        Quarantine quarantine,
        TerminalProfile profile,
        Clock clock) {

    private static final String ACKNOWLEDGED = "sequence";

    static Spool in(StateDirectory state, TerminalProfile profile, Clock clock) {
        return new Spool(
                state.pending(),
                state.received("requests"),
                new Carried(state.notes("carried")),
                state.notes("acknowledged"),
                state.received("answers"),
                state.marks("came"),
                state.marks("delivered"),
                state.quarantine(),
                profile,
                clock);
    }

    /** The ticket comes last: a request without one was never handed over, never goes out, and is swept one day. */
    void submit(ProtocolFileName name, Payload content, PendingRequest request) throws IOException {
        if (pending.find(name.toString()).isPresent() || hasCome(name)) {
            throw new FileAlreadyExistsException(name.toString());
        }
        requests.add(content, name.toString());
        try {
            pending.add(request);
        } catch (IOException e) {
            requests.remove(name.toString());
            throw e;
        }
    }

    /** The requests that nobody acknowledged, oldest first. */
    List<PendingRequest> open() throws IOException {
        Set<String> here = Set.copyOf(requests.names());
        return pending.all().stream()
                .filter(request -> here.contains(request.ticket().fileName()))
                .toList();
    }

    /** The courier has what went in this batch, if it is one from here. */
    void acknowledge(BatchId batch) throws IOException {
        if (carried.holds(batch)) {
            acknowledgements.write(ACKNOWLEDGED, Long.toString(batch.sequence()));
        }
        carried.arrived(batch, requests::remove);
    }

    /** The sequence of the newest batch that the courier said he has; 0 for none. */
    long acknowledged() throws IOException {
        return acknowledgements.read(ACKNOWLEDGED).map(Long::parseLong).orElse(0L);
    }

    /**
     * Takes an answer, or the text beside a returned request, in for good.
     *
     * @return whether it is new
     */
    boolean take(ProtocolFileName document, Payload content) throws IOException {
        boolean fresh = !came.contains(document.toString());
        if (fresh) {
            answers.remove(document.toString());
            answers.add(content, document.toString());
            came.addDurably(document.toString());
        }
        requests.remove(requestOf(document));
        return fresh;
    }

    /** The name of the request a document belongs to. */
    static String requestOf(ProtocolFileName document) {
        String id = document.messageId().value();
        String request = document.messageId().isRequest() ? id : id.substring(0, id.length() - 3) + "req";
        return request + "_" + document.identifier() + ".xml";
    }

    /** Where an answer to a request, or the text beside the returned request, would lie. */
    static Stream<ProtocolFileName> documentsOf(String request) {
        return ProtocolFileName.parse(request).stream()
                .flatMap(name -> Stream.concat(name.answers().stream(), Stream.of(name.refusal())));
    }

    private boolean hasCome(ProtocolFileName request) throws IOException {
        for (ProtocolFileName document : documentsOf(request.toString()).toList()) {
            if (came.contains(document.toString())) {
                return true;
            }
        }
        return false;
    }

    /** What came for a request; of an acknowledged one only for the retention time. */
    Optional<FilePayload> find(ProtocolFileName document, String request) throws IOException {
        Instant oldest =
                pending.isAwaited(request) ? Instant.MIN : clock.instant().minus(profile.retention());
        return answers.findSince(document.toString(), oldest);
    }

    /** The requests that are with the courier, who took them out of the spool, and for which nothing came. */
    List<String> missing() throws IOException {
        List<String> missing = new ArrayList<>();
        Set<String> here = Set.copyOf(requests.names());
        for (String name : awaited()) {
            if (!here.contains(name) && !isAnswered(name)) {
                missing.add(name);
            }
        }
        return missing;
    }

    SpoolStatus status() throws IOException {
        List<String> waiting = new ArrayList<>();
        List<String> out = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        Set<String> here = new HashSet<>(requests.names());
        here.removeAll(carried.all());
        for (String name : awaited()) {
            List<String> place = isAnswered(name) ? answered : here.contains(name) ? waiting : out;
            place.add(name);
        }
        return new SpoolStatus(waiting, out, answered);
    }

    private List<String> awaited() throws IOException {
        return pending.all().stream()
                .map(request -> request.ticket().fileName())
                .toList();
    }

    boolean isAnswered(String request) throws IOException {
        for (ProtocolFileName document : documentsOf(request).toList()) {
            if (answers.find(document.toString()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Nothing of an exchange stays but the mark that it is over. */
    void erase(String request) throws IOException {
        requests.erase(request);
        for (ProtocolFileName document : documentsOf(request).toList()) {
            answers.erase(document.toString());
        }
        pending.forget(request);
    }

    /** What comes is taken for known already. */
    void forget(String request) throws IOException {
        for (ProtocolFileName document : documentsOf(request).toList()) {
            came.addDurably(document.toString());
        }
        erase(request);
    }

    void sweep(Instant now) throws IOException {
        for (PendingRequest request : pending.before(now.minus(profile.pendingRetention()))) {
            erase(request.ticket().fileName());
        }
        Instant oldest = now.minus(profile.retention());
        Set<String> awaited = Set.copyOf(awaited());
        Set<String> documents = awaited.stream()
                .flatMap(Spool::documentsOf)
                .map(ProtocolFileName::toString)
                .collect(Collectors.toSet());
        requests.sweep(oldest, awaited::contains);
        answers.sweep(oldest, documents::contains);
        delivered.sweep(oldest, awaited::contains);
        came.sweep(now.minus(profile.pendingRetention()), documents::contains);
        pending.sweep(oldest);
        quarantine.sweep();
        carried.retain(awaited::contains);
    }
}

package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.Marks;
import jp.shikaku.files.PendingRequests;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.Quarantine;
import jp.shikaku.files.ReceivedFiles;
import jp.shikaku.files.StateDirectory;

/**
 * What is remembered of requests and their answers. Thread-safe.
 *
 * @param ready requests of which all was written, so that one step remains until they are to be seen
 * @param delivered requests of which something was handed over
 * @param withdrawn documents that were taken out of the exchange and of which no copy may stay, so that whoever copied one at that moment
 *     does not bring it back
 * @param forgotten requests whose answers nobody wants
 */
record AnswerMemory(
        PendingRequests pending,
        Marks ready,
        ReceivedFiles answers,
        Marks delivered,
        Marks withdrawn,
        Marks forgotten,
        Quarantine quarantine,
        TerminalProfile profile,
        Clock clock) {

    static AnswerMemory in(StateDirectory state, TerminalProfile profile, Clock clock) {
        return new AnswerMemory(
                state.pending(),
                state.marks("ready"),
                state.received("answers"),
                state.marks("delivered"),
                state.marks("withdrawn"),
                state.marks("forgotten"),
                state.quarantine(),
                profile,
                clock);
    }

    /** A copy of what was received; of an acknowledged one only for the retention time. */
    Optional<FilePayload> kept(ProtocolFileName document, ProtocolFileName request) throws IOException {
        Instant oldest = pending.isAwaited(request.toString())
                ? Instant.MIN
                : clock.instant().minus(profile.retention());
        return answers.findSince(document.toString(), oldest);
    }

    /** After the document left the share: no copy of it stays. */
    void withdraw(String document) throws IOException {
        withdrawn.addDurably(document);
        answers.erase(document);
    }

    /** Whether the copy of a document that left the share just now may stay; it is the only one then. */
    boolean keeps(String document) throws IOException {
        if (withdrawn.contains(document)) {
            answers.remove(document);
            return false;
        }
        try {
            answers.secure(document);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** The exchange is over; what the request was, and that it was delivered, is still known, should another answer come. */
    void end(ProtocolFileName request) throws IOException {
        pending.answered(request.toString());
    }

    /** A request that nobody asks for any more is forgotten, with what came for it. */
    private void forgetBefore(Instant instant) throws IOException {
        for (PendingRequest request : pending.before(instant)) {
            String name = request.ticket().fileName();
            for (ProtocolFileName document : documentsOf(request)) {
                answers.erase(document.toString());
            }
            delivered.remove(name);
            pending.forget(name);
        }
    }

    private static List<ProtocolFileName> documentsOf(PendingRequest request) {
        return ProtocolFileName.parse(request.ticket().fileName())
                .map(AnswerMemory::documentsOf)
                .orElse(List.of());
    }

    /** What may come for a request: its answer in one of its forms, or the text beside the returned request. */
    static List<ProtocolFileName> documentsOf(ProtocolFileName request) {
        return Stream.concat(request.answers().stream(), Stream.of(request.refusal()))
                .toList();
    }

    void sweep(Instant now) throws IOException {
        forgetBefore(now.minus(profile.pendingRetention()));
        Instant oldest = now.minus(profile.retention());
        Set<String> awaited = pending.all().stream()
                .flatMap(request -> documentsOf(request).stream())
                .map(ProtocolFileName::toString)
                .collect(Collectors.toSet());
        answers.sweep(oldest, awaited::contains);
        ready.sweep(oldest, pending::isAwaited);
        delivered.sweep(oldest, pending::isAwaited);
        withdrawn.sweep(oldest, name -> false);
        forgotten.sweep(now.minus(profile.pendingRetention()), name -> false);
        pending.sweep(oldest);
        quarantine.sweep();
    }
}

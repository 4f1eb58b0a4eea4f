package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.ProtocolFileName;

/**
 * Finds answers in the answer folder (res) by their names, however many other files lie there. Thread-safe.
 *
 * <p>A refused request comes back as itself with an {@code .err} beside it (seen at one client; when, and with what content, is assumed):
 * the {@code .err} alone tells. Should there be an answer as well, the answer counts, and the rest is set aside at its verdict.
 */
final class AnswerFolder {

    private static final Duration ASK_FOR_FOLDER = Duration.ofSeconds(1);

    private final Path folder;
    private final DurableFiles files;
    private final Intake intake;
    private final AnswerMemory memory;
    private final AcknowledgedAnswers acknowledged;
    private final Clock clock;
    private volatile Instant folderSeen = Instant.EPOCH;

    AnswerFolder(
            Path folder,
            DurableFiles files,
            Intake intake,
            AnswerMemory memory,
            AcknowledgedAnswers acknowledged,
            Clock clock) {
        this.folder = folder;
        this.files = files;
        this.intake = intake;
        this.memory = memory;
        this.acknowledged = acknowledged;
        this.clock = clock;
    }

    /** What is not awaited any more can be collected again while the terminal is off. */
    Optional<Delivery> look(Ticket ticket, ProtocolFileName request, AnswerCompleteness completeness)
            throws IOException {
        if (memory.forgotten().contains(request.toString())) {
            remove(request);
            return Optional.empty();
        }
        try {
            Optional<Delivery> found = shared(ticket, request, completeness);
            return found.isPresent() ? found : kept(ticket, request);
        } catch (IOException e) {
            Optional<Delivery> kept =
                    memory.pending().isAwaited(request.toString()) ? Optional.empty() : kept(ticket, request);
            if (kept.isPresent()) {
                return kept;
            }
            throw e;
        }
    }

    private Optional<Delivery> shared(Ticket ticket, ProtocolFileName request, AnswerCompleteness completeness)
            throws IOException {
        for (ProtocolFileName answer : request.answers()) {
            Optional<Taken> found = intake.takeFinished(shared(answer), memory.answers(), completeness);
            if (found.isPresent()) {
                return delivered(ticket, request, answer, found.get());
            }
        }
        if (exists(request.refusal()) && !isAnswered(request)) {
            Optional<Taken> refusal = intake.takeQuiet(shared(request.refusal()), memory.answers());
            if (refusal.isPresent()) {
                return delivered(ticket, request, request.refusal(), refusal.get());
            }
        }
        requireFolder();
        return Optional.empty();
    }

    /** On a slow share asking costs as much as looking, so it is asked once in a while. */
    private void requireFolder() throws IOException {
        Instant now = clock.instant();
        Duration since = Duration.between(folderSeen, now);
        if (since.isNegative() || since.compareTo(ASK_FOR_FOLDER) >= 0) {
            ShareFolders.require(folder);
            folderSeen = now;
        }
    }

    private boolean isAnswered(ProtocolFileName request) throws IOException {
        for (ProtocolFileName answer : request.answers()) {
            if (exists(answer)) {
                return true;
            }
        }
        return false;
    }

    private boolean exists(ProtocolFileName name) throws IOException {
        return DurableFiles.exists(shared(name));
    }

    /** Somebody else may have given a verdict on the same document while it was judged. */
    private Optional<Delivery> delivered(
            Ticket ticket, ProtocolFileName request, ProtocolFileName document, Taken found) throws IOException {
        if (exists(document)) {
            return Optional.of(delivery(ticket, request, document, found, false));
        }
        return memory.keeps(document.toString())
                ? Optional.of(delivery(ticket, request, document, Taken.kept(found.document()), true))
                : Optional.empty();
    }

    /** What left the share: acknowledged, or taken away by somebody else before it was. */
    private Optional<Delivery> kept(Ticket ticket, ProtocolFileName request) throws IOException {
        for (ProtocolFileName document : AnswerMemory.documentsOf(request)) {
            Optional<FilePayload> copy = memory.kept(document, request);
            if (copy.isPresent()) {
                return Optional.of(delivery(ticket, request, document, Taken.kept(copy.get()), true));
            }
        }
        return Optional.empty();
    }

    private Delivery delivery(
            Ticket ticket, ProtocolFileName request, ProtocolFileName document, Taken taken, boolean kept)
            throws IOException {
        boolean first = memory.delivered().add(request.toString());
        MessageId messageId = document.messageId().isRequest()
                ? ticket.messageId()
                : ticket.messageId().answer();
        Envelope envelope = new Envelope(messageId, ticket.exchangeId(), document.toString(), taken.document());
        return new AnswerDelivery(
                this, request, envelope, taken.shared(), memory.pending().find(request.toString()), kept || !first);
    }

    /** Nothing is delivered for it from now on, whether or not what came can be removed at once. */
    void forget(ProtocolFileName request) throws IOException {
        memory.forgotten().addDurably(request.toString());
        memory.pending().forget(request.toString());
        remove(request);
    }

    /** What came meanwhile for requests that are forgotten. */
    void sweepForgotten() throws IOException {
        FileByFile each = new FileByFile();
        for (String name : memory.forgotten().names()) {
            ProtocolFileName.parse(name).ifPresent(request -> each.attempt(() -> remove(request)));
        }
        each.failUnless(false);
    }

    /** Nothing of the exchange stays. */
    void erase(ProtocolFileName request) throws IOException {
        remove(request);
        memory.pending().forget(request.toString());
    }

    /** A request that was returned says as much of the patient as its answer, so it goes as well. */
    private void remove(ProtocolFileName request) throws IOException {
        files.remove(shared(request));
        for (ProtocolFileName document : AnswerMemory.documentsOf(request)) {
            files.remove(shared(document));
            memory.withdraw(document.toString());
        }
    }

    Path folder() {
        return folder;
    }

    Path shared(ProtocolFileName name) {
        return folder.resolve(name.toString());
    }

    DurableFiles files() {
        return files;
    }

    AnswerMemory memory() {
        return memory;
    }

    boolean keepsAcknowledged() {
        return acknowledged == AcknowledgedAnswers.KEPT;
    }
}

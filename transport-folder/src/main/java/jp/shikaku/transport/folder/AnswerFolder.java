package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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

    private final Path folder;
    private final DurableFiles files;
    private final Intake intake;
    private final AnswerMemory memory;
    private final AcknowledgedAnswers acknowledged;

    AnswerFolder(
            Path folder, DurableFiles files, Intake intake, AnswerMemory memory, AcknowledgedAnswers acknowledged) {
        this.folder = folder;
        this.files = files;
        this.intake = intake;
        this.memory = memory;
        this.acknowledged = acknowledged;
    }

    Optional<Delivery> look(Ticket ticket, ProtocolFileName request, AnswerCompleteness completeness)
            throws IOException {
        ProtocolFileName answer = request.answer();
        Optional<FilePayload> found = intake.takeFinished(shared(answer), memory.answers(), completeness);
        if (found.isPresent()) {
            return delivered(ticket, request, answer, found.get());
        }
        if (exists(request.refusal()) && !exists(answer)) {
            Optional<FilePayload> refusal = intake.takeQuiet(shared(request.refusal()), memory.answers());
            if (refusal.isPresent()) {
                return delivered(ticket, request, request.refusal(), refusal.get());
            }
        }
        ShareFolders.require(folder);
        return kept(ticket, request);
    }

    private boolean exists(ProtocolFileName name) throws IOException {
        return DurableFiles.exists(shared(name));
    }

    /** Somebody else may have given a verdict on the same document while it was judged. */
    private Optional<Delivery> delivered(
            Ticket ticket, ProtocolFileName request, ProtocolFileName document, FilePayload found) throws IOException {
        boolean gone = !exists(document);
        return gone && !memory.keeps(document.toString())
                ? Optional.empty()
                : Optional.of(delivery(ticket, request, document, found, gone));
    }

    /** What left the share: acknowledged, or taken away by somebody else before it was. */
    private Optional<Delivery> kept(Ticket ticket, ProtocolFileName request) throws IOException {
        for (ProtocolFileName document : new ProtocolFileName[] {request.answer(), request.refusal()}) {
            Optional<FilePayload> copy = memory.kept(document, request);
            if (copy.isPresent()) {
                return Optional.of(delivery(ticket, request, document, copy.get(), true));
            }
        }
        return Optional.empty();
    }

    private Delivery delivery(
            Ticket ticket, ProtocolFileName request, ProtocolFileName document, FilePayload payload, boolean kept)
            throws IOException {
        boolean first = memory.delivered().add(request.toString());
        Envelope envelope = new Envelope(document.messageId(), ticket.exchangeId(), document.toString(), payload);
        return new AnswerDelivery(this, request, envelope, memory.pending().find(request.toString()), kept || !first);
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

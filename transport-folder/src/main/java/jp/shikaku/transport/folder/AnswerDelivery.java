package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.Snapshot;

/** An answer, or the text beside a returned request. Each verdict can be carried out again after a crash in the middle of it. Thread-safe. */
final class AnswerDelivery extends FolderDelivery {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.transport.folder");

    private final AnswerFolder folder;
    private final ProtocolFileName request;
    private final Optional<Snapshot> judged;
    private final Optional<PendingRequest> pending;

    AnswerDelivery(
            AnswerFolder folder,
            ProtocolFileName request,
            Envelope envelope,
            Optional<Snapshot> judged,
            Optional<PendingRequest> pending,
            boolean redelivered) {
        super(envelope, folder.folder(), redelivered);
        this.folder = folder;
        this.request = request;
        this.judged = judged;
        this.pending = pending;
    }

    @Override
    public Kind kind() {
        return name().equals(request.refusal().toString()) ? Kind.REFUSAL : Kind.ANSWER;
    }

    @Override
    public Optional<PendingRequest> request() {
        return pending;
    }

    /** The copy is safe before the file leaves the share. */
    @Override
    void take() throws IOException {
        if (folder.keepsAcknowledged()) {
            keep();
            removeShared();
        } else {
            removeShared();
            folder.memory().withdraw(name());
        }
        folder.memory().end(request);
    }

    private void keep() throws IOException {
        folder.memory().withdrawn().remove(name());
        try {
            folder.memory().answers().secure(name());
        } catch (NoSuchFileException e) {
            // it was too large to be copied before, or another process was faster
            folder.memory().answers().keep(sharedDocument(), name());
        }
    }

    @Override
    void setAside(DiagnosticCode reason) throws IOException {
        boolean taken = false;
        for (Path file : shared()) {
            taken |= folder.memory().quarantine().take(file, reason);
        }
        Optional<FilePayload> copy = folder.memory().answers().find(name());
        if (!taken && copy.isPresent()) {
            folder.memory().quarantine().take(copy.get().file(), reason);
        }
        setReturnedAside();
        folder.memory().withdraw(name());
        folder.memory().end(request);
    }

    @Override
    void erase() throws IOException {
        folder.erase(request);
    }

    /** What was written into the file after it was judged was read by nobody: then it stays. */
    private void removeShared() throws IOException {
        if (kind() == Kind.REFUSAL) {
            folder.files().remove(folder.shared(request));
        }
        if (judged.isPresent() && !folder.files().removeUnchanged(sharedDocument(), judged.get())) {
            LOGGER.log(
                    System.Logger.Level.WARNING, "an answer changed after it was taken; the file stays in the share");
        }
        setReturnedAside();
    }

    private Path sharedDocument() {
        return folder.folder().resolve(name());
    }

    /** The files of this delivery in the share; the one that tells that it is there comes last to go. */
    private List<Path> shared() {
        return kind() == Kind.ANSWER
                ? List.of(sharedDocument())
                : List.of(folder.shared(request), folder.shared(request.refusal()));
    }

    /** A request that was answered and returned: nobody read the text of the refusal, so it is not removed. */
    private void setReturnedAside() throws IOException {
        if (kind() == Kind.ANSWER) {
            folder.memory().quarantine().take(folder.shared(request), DiagnosticCode.REQUEST_REFUSED);
            folder.memory().quarantine().take(folder.shared(request.refusal()), DiagnosticCode.REQUEST_REFUSED);
        }
    }

    private String name() {
        return envelope().fileName();
    }
}

package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.files.FileFailures;

/** A delivery of a file. The first verdict that succeeds counts, later ones do nothing. Thread-safe. */
abstract class FolderDelivery implements Delivery {

    private final Envelope envelope;
    private final Path folder;
    private final boolean redelivered;
    private boolean decided;

    FolderDelivery(Envelope envelope, Path folder, boolean redelivered) {
        this.envelope = envelope;
        this.folder = folder;
        this.redelivered = redelivered;
    }

    abstract void take() throws IOException;

    abstract void setAside(DiagnosticCode reason) throws IOException;

    abstract void erase() throws IOException;

    @Override
    public Kind kind() {
        return Kind.ANSWER;
    }

    @Override
    public Optional<PendingRequest> request() {
        return Optional.empty();
    }

    @Override
    public Envelope envelope() {
        return envelope;
    }

    @Override
    public boolean redelivered() {
        return redelivered;
    }

    @Override
    public void acknowledge() {
        decide(this::take);
    }

    @Override
    public void reject(DiagnosticCode reason) {
        decide(() -> setAside(reason));
    }

    @Override
    public void purge() {
        decide(this::erase);
    }

    private synchronized void decide(Verdict verdict) {
        if (decided) {
            return;
        }
        try {
            verdict.carryOut();
            decided = true;
        } catch (IOException e) {
            throw FileFailures.of(e, Stage.READING, HandOver.DELIVERED, folder);
        }
    }

    @FunctionalInterface
    private interface Verdict {

        void carryOut() throws IOException;
    }
}

package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.files.FileFailures;
import jp.shikaku.files.FilePayload;

/** Something that came for a request. Each verdict can be carried out again after a crash; the first that succeeds counts. Thread-safe. */
final class SpoolDelivery implements Delivery {

    private final Spool spool;
    private final String requestName;
    private final Envelope envelope;
    private final FilePayload document;
    private final Optional<PendingRequest> request;
    private final boolean redelivered;
    private final DiagnosticCode refusalCode;
    private boolean decided;

    SpoolDelivery(
            Spool spool,
            String requestName,
            Envelope envelope,
            FilePayload document,
            Optional<PendingRequest> request,
            boolean redelivered,
            DiagnosticCode refusalCode) {
        this.spool = spool;
        this.requestName = requestName;
        this.envelope = envelope;
        this.document = document;
        this.request = request;
        this.redelivered = redelivered;
        this.refusalCode = refusalCode;
    }

    @Override
    public Kind kind() {
        return envelope.messageId().isRequest() ? Kind.REFUSAL : Kind.ANSWER;
    }

    @Override
    public DiagnosticCode refusalCode() {
        return refusalCode;
    }

    @Override
    public Envelope envelope() {
        return envelope;
    }

    @Override
    public Optional<PendingRequest> request() {
        return request;
    }

    @Override
    public boolean redelivered() {
        return redelivered;
    }

    @Override
    public void acknowledge() {
        decide(() -> {
            countAgeFromNow();
            spool.pending().answered(requestName);
        });
    }

    private void countAgeFromNow() throws IOException {
        try {
            spool.answers().secure(envelope.fileName());
        } catch (NoSuchFileException e) {
            // another verdict was faster
        }
    }

    /** The right answer may still come. */
    @Override
    public void reject(DiagnosticCode reason) {
        decide(() -> {
            spool.quarantine().take(document.file(), reason);
            spool.came().remove(envelope.fileName());
            spool.pending().answered(requestName);
        });
    }

    @Override
    public void purge() {
        decide(() -> spool.erase(requestName));
    }

    private synchronized void decide(Verdict verdict) {
        if (decided) {
            return;
        }
        try {
            verdict.carryOut();
            decided = true;
        } catch (IOException e) {
            throw FileFailures.of(
                    e, Stage.READING, HandOver.DELIVERED, document.file().getParent());
        }
    }

    @FunctionalInterface
    private interface Verdict {

        void carryOut() throws IOException;
    }
}

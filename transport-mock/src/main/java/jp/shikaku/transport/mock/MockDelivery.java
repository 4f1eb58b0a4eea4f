package jp.shikaku.transport.mock;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;

/** A delivery whose first verdict counts. Thread-safe. */
record MockDelivery(
        Kind kind,
        Envelope envelope,
        Optional<PendingRequest> request,
        boolean redelivered,
        Verdicts verdicts,
        AtomicBoolean given)
        implements Delivery {

    /** What each verdict does. */
    record Verdicts(Runnable acknowledge, Consumer<DiagnosticCode> reject, Runnable purge) {}

    MockDelivery(
            Kind kind, Envelope envelope, Optional<PendingRequest> request, boolean redelivered, Verdicts verdicts) {
        this(kind, envelope, request, redelivered, verdicts, new AtomicBoolean());
    }

    @Override
    public void acknowledge() {
        once(verdicts.acknowledge);
    }

    @Override
    public void reject(DiagnosticCode reason) {
        once(() -> verdicts.reject.accept(reason));
    }

    @Override
    public void purge() {
        once(verdicts.purge);
    }

    private void once(Runnable verdict) {
        if (given.compareAndSet(false, true)) {
            verdict.run();
        }
    }
}

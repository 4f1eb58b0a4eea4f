package jp.shikaku.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;

/** A delivery that remembers the verdicts it was given. */
public final class ScriptedDelivery implements Delivery {

    private final Kind kind;
    private final Envelope envelope;
    private final Optional<PendingRequest> request;
    private final List<String> verdicts = new ArrayList<>();
    private Optional<RuntimeException> failure = Optional.empty();

    ScriptedDelivery(Kind kind, Envelope envelope, Optional<PendingRequest> request) {
        this.kind = kind;
        this.envelope = envelope;
        this.request = request;
    }

    /** From now on each verdict fails. */
    public synchronized ScriptedDelivery failing(RuntimeException verdictFailure) {
        failure = Optional.of(verdictFailure);
        return this;
    }

    /** From now on verdicts are taken. */
    public synchronized void recover() {
        failure = Optional.empty();
    }

    /** {@code acknowledged}, {@code purged} or {@code rejected SHK-…}, as they came. */
    public synchronized List<String> verdicts() {
        return List.copyOf(verdicts);
    }

    private synchronized void give(String verdict) {
        failure.ifPresent(e -> {
            throw e;
        });
        verdicts.add(verdict);
    }

    @Override
    public Kind kind() {
        return kind;
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
        return false;
    }

    @Override
    public void acknowledge() {
        give("acknowledged");
    }

    @Override
    public void reject(DiagnosticCode reason) {
        give("rejected " + reason.code());
    }

    @Override
    public void purge() {
        give("purged");
    }
}

package jp.shikaku.core;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Transport;
import org.jspecify.annotations.Nullable;

/** Somebody waits for the answer of a ticket, until a limit. Looked for by one thread, ended by any. */
final class Expectation {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.core");

    private final Ticket ticket;
    private final Instant limit;
    private final Transport transport;
    private final AnswerCompleteness completeness;
    private final Clock clock;
    private final CompletableFuture<Delivery> delivery = new CompletableFuture<>();
    private volatile boolean failing;

    /** Why the last look failed, if it was a failure of ours: what others throw may be personal. */
    private volatile @Nullable ShikakuException failure;

    Expectation(Ticket ticket, Instant limit, Transport transport, AnswerCompleteness completeness, Clock clock) {
        this.ticket = ticket;
        this.limit = limit;
        this.transport = transport;
        this.completeness = completeness;
        this.clock = clock;
    }

    CompletableFuture<Delivery> delivery() {
        return delivery;
    }

    Instant limit() {
        return limit;
    }

    boolean isFailing() {
        return failing;
    }

    /**
     * Whether the waiting is over. A share that is away for a while does not end it, nor a transport that stumbles. The limit is read
     * before the look: nobody is told there was no answer without a look at or after the limit, however long a look takes.
     */
    boolean look() {
        if (delivery.isDone()) {
            return true;
        }
        boolean last = !clock.instant().isBefore(limit);
        try {
            transport.look(ticket, completeness).ifPresent(delivery::complete);
            note(null);
        } catch (RuntimeException | Error e) {
            note(e);
        }
        if (!delivery.isDone() && last) {
            end(DiagnosticCode.TIME_LIMIT);
        }
        return delivery.isDone();
    }

    private void note(@Nullable Throwable thrown) {
        if (thrown != null && !failing && !(thrown instanceof ShikakuException)) {
            LOGGER.log(System.Logger.Level.WARNING, "looking for an answer failed with {0}", Failures.name(thrown));
        }
        failing = thrown != null;
        failure = thrown instanceof ShikakuException known ? known : null;
    }

    void abandon() {
        end(DiagnosticCode.INTERRUPTED);
    }

    private void end(DiagnosticCode code) {
        delivery.completeExceptionally(new TimeLimitException(code, ticket.toString(), failure));
    }
}

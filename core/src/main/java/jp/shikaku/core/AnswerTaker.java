package jp.shikaku.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Delivery;
import org.jspecify.annotations.Nullable;

/** Takes the answer of a ticket: at once, waiting, or into a future; reads it and acknowledges it. Thread-safe. */
final class AnswerTaker {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.core");

    private final AnswerDesk desk;
    private final AnswerReader reader;
    private final Placement placement;
    private final Listeners listener;
    private final Clock clock;

    AnswerTaker(AnswerDesk desk, AnswerReader reader, Placement placement, Listeners listener, Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.placement = placement;
        this.listener = listener;
        this.clock = clock;
    }

    <A extends Answer> Outcome<A> look(Ticket ticket, Class<A> type) {
        return look(ticket).map(delivery -> take(ticket, delivery, type)).orElseGet(() -> new Outcome.NotYet<>(ticket));
    }

    /** What is there for a ticket; not acknowledged. */
    Optional<Delivery> look(Ticket ticket) {
        try {
            return desk.look(ticket);
        } catch (ShikakuException e) {
            throw listener.heard(ticket.messageId(), e.withTicket(ticket.toString()));
        }
    }

    <A extends Answer> Outcome<A> await(Ticket ticket, Class<A> type, Duration limit) {
        Instant start = clock.instant();
        Delivery delivery = await(ticket, limit);
        Outcome<A> outcome = take(ticket, delivery, type);
        tellAnswered(outcome, start);
        return outcome;
    }

    <A extends Answer> CompletableFuture<A> awaitAsync(
            Ticket ticket, Class<A> type, Duration limit, Executor executor) {
        Instant start = clock.instant();
        CompletableFuture<A> answer = new CompletableFuture<>();
        CompletableFuture<Delivery> expected = desk.expect(ticket, limit);
        answer.whenComplete((taken, failure) -> expected.cancel(false));
        expected.handleAsync(
                        (delivery, failure) -> {
                            complete(answer, ticket, start, type, delivery, failure);
                            return answer;
                        },
                        executor)
                .exceptionally(refusedByExecutor -> {
                    answer.completeExceptionally(overdue(ticket, DiagnosticCode.INTERRUPTED, refusedByExecutor));
                    return answer;
                });
        return answer;
    }

    private <A extends Answer> void complete(
            CompletableFuture<A> answer,
            Ticket ticket,
            Instant start,
            Class<A> type,
            @Nullable Delivery delivery,
            @Nullable Throwable failure) {
        if (answer.isDone()) {
            return; // nobody waits any more; the answer stays to be collected
        }
        try {
            if (delivery == null) {
                throw listener.heard(ticket.messageId(), Failures.cause(failure));
            }
            Outcome<A> outcome = reader.read(ticket, delivery, type);
            tellAnswered(outcome, start);
            if (complete(answer, outcome)) {
                acknowledge(delivery);
            }
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    /** Whether the future took it: one that was cancelled or timed out did not, and the answer stays to be collected. */
    private static <A extends Answer> boolean complete(CompletableFuture<A> answer, Outcome<A> outcome) {
        return outcome instanceof Outcome.Refused<A> refused
                ? answer.completeExceptionally(refused.failure())
                : answer.complete(outcome.answer().orElseThrow());
    }

    /** What comes for a ticket; not acknowledged. */
    Delivery await(Ticket ticket, Duration limit) {
        return await(ticket, desk.expect(ticket, limit));
    }

    /** Lets time pass before the next look; the ticket tells what is waited for. */
    void pause(Ticket ticket, Duration time) {
        await(ticket, desk.pause(time));
    }

    private <T extends @Nullable Object> T await(Ticket ticket, CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw listener.heard(ticket.messageId(), Failures.cause(e.getCause()));
        } catch (InterruptedException e) {
            future.cancel(false);
            Thread.currentThread().interrupt();
            throw overdue(ticket, DiagnosticCode.INTERRUPTED, null);
        }
    }

    /** That nothing came is told to the listener as well. */
    TimeLimitException overdue(Ticket ticket, DiagnosticCode code, @Nullable Throwable cause) {
        return listener.heard(ticket.messageId(), new TimeLimitException(code, ticket.toString(), cause));
    }

    private <A extends Answer> Outcome<A> take(Ticket ticket, Delivery delivery, Class<A> type) {
        Outcome<A> outcome = reader.read(ticket, delivery, type);
        acknowledge(delivery);
        return outcome;
    }

    private void tellAnswered(Outcome<?> outcome, Instant start) {
        if (outcome instanceof Outcome.Answered<?> answered) {
            listener.answered(answered.ticket(), Duration.between(start, clock.instant()));
        }
    }

    /** One after the other: where one cannot be, those after it are not either, and come again, marked as redelivered. */
    void acknowledge(Delivery... deliveries) {
        clearAway(() -> List.of(deliveries).forEach(placement::settle));
    }

    /** An answer that was read is not withheld because something cannot be cleared away. */
    void clearAway(Runnable clearing) {
        try {
            clearing.run();
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "an answer could not be cleared away: {0}", Failures.name(e));
        }
    }
}

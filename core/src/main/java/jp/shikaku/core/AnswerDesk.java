package jp.shikaku.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Timing;
import jp.shikaku.core.port.Transport;
import jp.shikaku.core.port.Waiter;
import org.jspecify.annotations.Nullable;

/**
 * The one place that waits. A single thread looks for every expected answer by name and for what subscribers want, quickly after something
 * happened and slowly when nothing does; a signal of the transport makes it look at once. Thread-safe.
 */
final class AnswerDesk implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.core");

    /** After a receiver failed, what it did not take is offered again, but not in a hurry. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Transport transport;
    private final AnswerCompleteness completeness;
    private final Clock clock;
    private final Waiter waiter;
    private final Pace pace;
    private final ConcurrentLinkedQueue<Expectation> expectations = new ConcurrentLinkedQueue<>();
    private final CopyOnWriteArrayList<Watch> watches = new CopyOnWriteArrayList<>();
    private final Runnable removeHint;
    private @Nullable Thread thread;
    private volatile boolean closed;

    AnswerDesk(Transport transport, AnswerCompleteness completeness, Timing timing) {
        this.transport = transport;
        this.completeness = completeness;
        this.clock = timing.clock();
        this.waiter = timing.waiter();
        this.pace = new Pace(transport.capabilities().contains(Capability.CERTAIN_SIGNALS));
        this.removeHint = transport.onArrival(waiter::signal);
    }

    /** The delivery for a ticket; {@link TimeLimitException} at the limit. */
    CompletableFuture<Delivery> expect(Ticket ticket, Duration limit) {
        Expectation expectation = new Expectation(ticket, clock.instant().plus(limit));
        expectations.add(expectation);
        wake();
        return expectation.delivery;
    }

    /** Hands every arrival to the receiver, which tells by its future when it is ready for more. */
    Subscription watch(MessageId messageId, String subscriber, Receiver receiver) {
        Watch watch = new Watch(messageId, subscriber, receiver);
        watches.add(watch);
        wake();
        return () -> watches.remove(watch);
    }

    private synchronized void wake() {
        if (closed) {
            throw new SetupException(DiagnosticCode.CLIENT_CLOSED);
        }
        if (thread == null) {
            thread = new Thread(this::run, "shikaku-answer-desk");
            thread.setDaemon(true);
            thread.start();
        }
        pace.hurry();
        waiter.signal();
    }

    private void run() {
        while (!closed) {
            try {
                if (lookEverywhere()) {
                    pace.hurry();
                }
                waiter.await(pause());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOGGER.log(
                        System.Logger.Level.ERROR,
                        "looking for answers failed with {0}",
                        e.getClass().getName());
            }
        }
    }

    private boolean lookEverywhere() {
        boolean found = false;
        for (Expectation expectation : expectations) {
            if (expectation.look()) {
                expectations.remove(expectation);
                found = true;
            }
        }
        for (Watch watch : watches) {
            found |= watch.look();
        }
        return found;
    }

    private Duration pause() {
        Optional<Instant> nextLimit = Stream.concat(
                        expectations.stream().map(expectation -> expectation.limit),
                        watches.stream().flatMap(watch -> watch.wantsLookAt().stream()))
                .min(Instant::compareTo);
        Duration pause = pace.next(!expectations.isEmpty(), !watches.isEmpty());
        return nextLimit
                .map(limit -> Duration.between(clock.instant(), limit))
                .filter(untilLimit -> untilLimit.compareTo(pause) < 0)
                .map(untilLimit -> untilLimit.isNegative() ? Duration.ZERO : untilLimit)
                .orElse(pause);
    }

    @Override
    public synchronized void close() {
        closed = true;
        removeHint.run();
        if (thread != null) {
            thread.interrupt();
        }
        expectations.forEach(Expectation::abandon);
        expectations.clear();
        watches.clear();
    }

    /** Takes what arrived for a subscription. */
    @FunctionalInterface
    interface Receiver {

        /** Starts to hand the deliveries over, in order; the future is completed when that is done. */
        CompletableFuture<?> receive(List<Delivery> deliveries);
    }

    /** Somebody waits for the answer of a ticket. */
    private final class Expectation {

        private final Ticket ticket;
        private final Instant limit;
        private final CompletableFuture<Delivery> delivery = new CompletableFuture<>();
        private @Nullable ShikakuException lastFailure;

        Expectation(Ticket ticket, Instant limit) {
            this.ticket = ticket;
            this.limit = limit;
        }

        /** Whether the waiting is over. A share that is away for a while does not end it. */
        boolean look() {
            if (delivery.isDone()) {
                return true;
            }
            try {
                transport.look(ticket, completeness).ifPresent(delivery::complete);
            } catch (ShikakuException e) {
                lastFailure = e;
            }
            if (!delivery.isDone() && !clock.instant().isBefore(limit)) {
                end(DiagnosticCode.TIME_LIMIT);
            }
            return delivery.isDone();
        }

        void abandon() {
            end(DiagnosticCode.INTERRUPTED);
        }

        private void end(DiagnosticCode code) {
            delivery.completeExceptionally(new TimeLimitException(code, ticket.toString(), lastFailure));
        }
    }

    /** Somebody wants what nobody asked for. */
    private final class Watch {

        private final MessageId messageId;
        private final String subscriber;
        private final Receiver receiver;
        private CompletableFuture<?> handingOver = CompletableFuture.completedFuture(null);
        private Instant quietUntil = Instant.MIN;
        private boolean failing;

        Watch(MessageId messageId, String subscriber, Receiver receiver) {
            this.messageId = messageId;
            this.subscriber = subscriber;
            this.receiver = receiver;
        }

        boolean look() {
            if (!handingOver.isDone() || clock.instant().isBefore(quietUntil)) {
                return false;
            }
            if (handingOver.isCompletedExceptionally()) {
                handingOver = CompletableFuture.completedFuture(null);
                quietUntil = clock.instant().plus(RETRY_AFTER);
                return false;
            }
            List<Delivery> arrivals = arrivals();
            if (!arrivals.isEmpty()) {
                handingOver = receiver.receive(arrivals);
                handingOver.whenComplete((done, failure) -> waiter.signal());
            }
            return !arrivals.isEmpty();
        }

        Optional<Instant> wantsLookAt() {
            return quietUntil.isAfter(clock.instant()) ? Optional.of(quietUntil) : Optional.empty();
        }

        /** A share that is away is told once, when it goes and when it is back. */
        private List<Delivery> arrivals() {
            try {
                List<Delivery> arrivals = transport.arrivals(messageId, subscriber, completeness);
                report(false, "");
                return arrivals;
            } catch (ShikakuException e) {
                report(true, e.code().code());
                return List.of();
            }
        }

        private void report(boolean nowFailing, String code) {
            if (nowFailing != failing) {
                failing = nowFailing;
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        failing ? "the share cannot be read ({0}); looking goes on" : "the share can be read again",
                        code);
            }
        }
    }
}

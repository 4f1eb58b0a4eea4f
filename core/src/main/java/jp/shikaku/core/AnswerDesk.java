package jp.shikaku.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
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
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable removeHint;
    private @Nullable Thread thread;

    AnswerDesk(Transport transport, AnswerCompleteness completeness, Timing timing) {
        this.transport = transport;
        this.completeness = completeness;
        this.clock = timing.clock();
        this.waiter = timing.waiter();
        this.pace = new Pace(transport.capabilities().contains(Capability.CERTAIN_SIGNALS));
        this.removeHint = transport.onArrival(waiter::signal);
    }

    void requireOpen() {
        if (closed.get()) {
            throw new SetupException(DiagnosticCode.CLIENT_CLOSED);
        }
    }

    /** The delivery for a ticket; {@link TimeLimitException} at the limit. Who cancels it is not waited for any more. */
    CompletableFuture<Delivery> expect(Ticket ticket, Duration limit) {
        Duration bounded = limit.compareTo(Waiter.FOREVER) < 0 ? limit : Waiter.FOREVER;
        Expectation expectation = new Expectation(ticket, clock.instant().plus(bounded));
        expectations.add(expectation);
        wake();
        if (closed.get()) {
            expectation.abandon();
        }
        return expectation.delivery;
    }

    /** Hands every arrival to the receiver, which tells by its future when it is ready for more. */
    Subscription watch(MessageId messageId, String subscriber, Receiver receiver) {
        requireOpen();
        Watch watch = new Watch(messageId, subscriber, receiver);
        watches.add(watch);
        wake();
        return watch::end;
    }

    private synchronized void wake() {
        if (thread == null && !closed.get()) {
            thread = new Thread(this::run, "shikaku-answer-desk");
            thread.setDaemon(true);
            thread.start();
        }
        pace.hurry();
        waiter.signal();
    }

    /** However this ends, nobody is left waiting for what will not come. */
    private void run() {
        try {
            while (!closed.get()) {
                if (lookEverywhere()) {
                    pace.hurry();
                }
                rest();
            }
        } finally {
            close();
        }
    }

    private void rest() {
        try {
            waiter.await(pause());
        } catch (InterruptedException e) {
            // a receiver that runs on this thread left its interrupt behind; only close() ends the looking
            LOGGER.log(System.Logger.Level.DEBUG, "an interrupt does not end looking for answers");
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
        Duration pause = pace.next(!expectations.isEmpty(), !watches.isEmpty(), isFailing());
        return nextLimit
                .map(limit -> Duration.between(clock.instant(), limit))
                .filter(untilLimit -> untilLimit.compareTo(pause) < 0)
                .map(untilLimit -> untilLimit.isNegative() ? Duration.ZERO : untilLimit)
                .orElse(pause);
    }

    private boolean isFailing() {
        return expectations.stream().anyMatch(expectation -> expectation.failure != null)
                || watches.stream().anyMatch(watch -> watch.failing);
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            removeHint.run();
            waiter.signal();
            expectations.forEach(Expectation::abandon);
            watches.forEach(Watch::end);
        }
    }

    /** Takes what arrived for a subscription. */
    @FunctionalInterface
    interface Receiver {

        /**
         * Starts to hand the deliveries over, in order and until the subscription has ended. The future is completed when that is done,
         * exceptionally when some are to be offered again.
         */
        CompletableFuture<?> receive(List<Delivery> deliveries, BooleanSupplier ended);
    }

    /** Somebody waits for the answer of a ticket. */
    private final class Expectation {

        private final Ticket ticket;
        private final Instant limit;
        private final CompletableFuture<Delivery> delivery = new CompletableFuture<>();

        /** Why the last look failed. */
        private volatile @Nullable Throwable failure;

        Expectation(Ticket ticket, Instant limit) {
            this.ticket = ticket;
            this.limit = limit;
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
                failure = null;
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            if (!delivery.isDone() && last) {
                end(DiagnosticCode.TIME_LIMIT);
            }
            return delivery.isDone();
        }

        void abandon() {
            end(DiagnosticCode.INTERRUPTED);
        }

        private void end(DiagnosticCode code) {
            delivery.completeExceptionally(new TimeLimitException(code, ticket.toString(), failure));
        }
    }

    /** Somebody wants what nobody asked for. */
    private final class Watch {

        private final MessageId messageId;
        private final String subscriber;
        private final Receiver receiver;
        private volatile boolean ended;
        private CompletableFuture<?> handingOver = CompletableFuture.completedFuture(null);
        private Instant quietUntil = Instant.MIN;
        private boolean failing;

        Watch(MessageId messageId, String subscriber, Receiver receiver) {
            this.messageId = messageId;
            this.subscriber = subscriber;
            this.receiver = receiver;
        }

        boolean look() {
            if (ended || !handingOver.isDone() || clock.instant().isBefore(quietUntil)) {
                return false;
            }
            if (handingOver.isCompletedExceptionally()) {
                handingOver = CompletableFuture.completedFuture(null);
                quietUntil = clock.instant().plus(RETRY_AFTER);
                return false;
            }
            List<Delivery> arrivals = arrivals();
            if (!arrivals.isEmpty()) {
                handingOver = handOver(arrivals);
                handingOver.whenComplete((done, failure) -> waiter.signal());
            }
            return !arrivals.isEmpty();
        }

        /** An executor may refuse. */
        private CompletableFuture<?> handOver(List<Delivery> arrivals) {
            try {
                return receiver.receive(arrivals, () -> ended);
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        Optional<Instant> wantsLookAt() {
            return quietUntil.isAfter(clock.instant()) ? Optional.of(quietUntil) : Optional.empty();
        }

        void end() {
            ended = true;
            watches.remove(this);
        }

        /** A share that is away is told once, when it goes and when it is back. */
        private List<Delivery> arrivals() {
            try {
                List<Delivery> arrivals = transport.arrivals(messageId, subscriber, completeness);
                report(false, "");
                return arrivals;
            } catch (RuntimeException | Error e) {
                report(true, Failures.name(e));
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

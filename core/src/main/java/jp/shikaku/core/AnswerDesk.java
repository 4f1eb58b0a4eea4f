package jp.shikaku.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private final Transport transport;
    private final AnswerCompleteness completeness;
    private final Clock clock;
    private final Waiter waiter;
    private final Pace pace;
    private final ConcurrentLinkedQueue<Expectation> expectations = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Pause> pauses = new ConcurrentLinkedQueue<>();
    private final ConcurrentHashMap<String, Watch> watches = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean hinted = new AtomicBoolean();
    private final Runnable removeHint;
    private @Nullable Thread thread;

    AnswerDesk(Transport transport, AnswerCompleteness completeness, Timing timing) {
        this.transport = transport;
        this.completeness = completeness;
        this.clock = timing.clock();
        this.waiter = timing.waiter();
        this.pace = new Pace(transport.capabilities().contains(Capability.CERTAIN_SIGNALS));
        this.removeHint = transport.onArrival(this::hint);
    }

    void requireOpen() {
        if (closed.get()) {
            throw new SetupException(DiagnosticCode.CLIENT_CLOSED);
        }
    }

    /** Looks once, at once. */
    Optional<Delivery> look(Ticket ticket) {
        return transport.look(ticket, completeness);
    }

    /** The delivery for a ticket; {@link TimeLimitException} at the limit. Who cancels it is not waited for any more. */
    CompletableFuture<Delivery> expect(Ticket ticket, Duration limit) {
        Duration bounded = limit.compareTo(Waiter.FOREVER) < 0 ? limit : Waiter.FOREVER;
        Expectation expectation =
                new Expectation(ticket, clock.instant().plus(bounded), transport, completeness, clock);
        expectations.add(expectation);
        wake();
        if (closed.get()) {
            expectation.abandon();
        }
        return expectation.delivery();
    }

    /** A future that is completed when some time has passed. */
    CompletableFuture<Void> pause(Duration time) {
        Pause pause = new Pause(clock.instant().plus(time), new CompletableFuture<>());
        pauses.add(pause);
        wake();
        if (closed.get()) {
            pause.end();
        }
        return pause.over();
    }

    /** Somebody waits for nothing but time. */
    record Pause(Instant until, CompletableFuture<Void> over) {

        boolean isOver(Instant now) {
            return over.isDone() || !now.isBefore(until) && over.complete(null);
        }

        void end() {
            over.complete(null);
        }
    }

    /** Hands every arrival to the receiver. A name can be used once at a time, or two would get the same documents. */
    Subscription watch(MessageId messageId, String subscriber, Watch.Receiver receiver) {
        Watch watch = new Watch(messageId, subscriber, receiver, transport, completeness, clock, this::hint);
        requireOpen();
        if (watches.putIfAbsent(watch.name(), watch) != null) {
            throw new SetupException(DiagnosticCode.ALREADY_SUBSCRIBED, messageId.value());
        }
        wake();
        if (closed.get()) {
            watch.end();
        }
        requireOpen();
        return () -> {
            watch.end();
            watches.remove(watch.name(), watch);
        };
    }

    /** Something may be there that was not there at the last look. */
    private void hint() {
        hinted.set(true);
        waiter.signal();
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
        boolean hint = hinted.getAndSet(false);
        boolean found = false;
        for (Expectation expectation : expectations) {
            if (expectation.look()) {
                expectations.remove(expectation);
                found = true;
            }
        }
        pauses.removeIf(pause -> pause.isOver(clock.instant()));
        for (Watch watch : watches.values()) {
            found |= watch.look(hint);
        }
        return found;
    }

    private Duration pause() {
        Optional<Instant> nextLimit = Stream.of(
                        expectations.stream().map(Expectation::limit),
                        pauses.stream().map(Pause::until),
                        watches.values().stream().flatMap(watch -> watch.wantsLookAt().stream()))
                .flatMap(limits -> limits)
                .min(Instant::compareTo);
        Duration pause = pace.next(!expectations.isEmpty(), !watches.isEmpty(), isFailing());
        return nextLimit
                .map(limit -> Duration.between(clock.instant(), limit))
                .filter(untilLimit -> untilLimit.compareTo(pause) < 0)
                .map(untilLimit -> untilLimit.isNegative() ? Duration.ZERO : untilLimit)
                .orElse(pause);
    }

    private boolean isFailing() {
        return expectations.stream().anyMatch(Expectation::isFailing)
                || watches.values().stream().anyMatch(Watch::isFailing);
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            removeHint.run();
            waiter.signal();
            expectations.forEach(Expectation::abandon);
            pauses.forEach(Pause::end);
            watches.values().forEach(Watch::end);
        }
    }
}

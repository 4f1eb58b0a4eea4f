package jp.shikaku.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Transport;

/**
 * Somebody wants what nobody asked for. One batch is handed over at a time; what was not settled is offered again after a while, and keeps
 * nothing else from being handed over. Looked for by one thread, ended by any.
 */
final class Watch {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.core");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    /** Looking lists a folder, so it keeps no pace with those who expect an answer; a hint makes it look at once. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final MessageId messageId;
    private final String subscriber;
    private final Receiver receiver;
    private final Transport transport;
    private final AnswerCompleteness completeness;
    private final Clock clock;
    private final Runnable whenHandedOver;
    private final Map<ExchangeId, Instant> quietUntil = new HashMap<>();
    private CompletableFuture<Set<ExchangeId>> handingOver = CompletableFuture.completedFuture(Set.of());
    private Instant nextLook = Instant.MIN;
    private volatile boolean ended;
    private volatile boolean failing;

    Watch(
            MessageId messageId,
            String subscriber,
            Receiver receiver,
            Transport transport,
            AnswerCompleteness completeness,
            Clock clock,
            Runnable whenHandedOver) {
        this.messageId = messageId;
        this.subscriber = subscriber;
        this.receiver = receiver;
        this.transport = transport;
        this.completeness = completeness;
        this.clock = clock;
        this.whenHandedOver = whenHandedOver;
    }

    /** Takes what arrived. */
    @FunctionalInterface
    interface Receiver {

        /**
         * Starts to hand the deliveries over, in order and until the subscription has ended. The future is completed when that is done,
         * with those that are to be offered again.
         */
        CompletableFuture<Set<ExchangeId>> receive(List<Delivery> deliveries, BooleanSupplier ended);
    }

    String name() {
        return messageId + "/" + subscriber;
    }

    boolean isFailing() {
        return failing;
    }

    void end() {
        ended = true;
    }

    /** Whether something was found. */
    boolean look(boolean hinted) {
        Instant now = clock.instant();
        if (ended || !handingOver.isDone() || !hinted && !isDue(now)) {
            return false;
        }
        nextLook = now.plus(LOOK_EVERY);
        settle();
        List<Delivery> wanted = arrivals().stream().filter(this::isWanted).toList();
        if (!wanted.isEmpty()) {
            handingOver = handOver(wanted);
            handingOver.whenComplete((done, failure) -> whenHandedOver.run());
        }
        return !wanted.isEmpty();
    }

    private boolean isDue(Instant now) {
        return !now.isBefore(nextLook) || quietUntil.values().stream().anyMatch(until -> !now.isBefore(until));
    }

    /** When something is to be offered again. */
    Optional<Instant> wantsLookAt() {
        return handingOver.isDone() ? quietUntil.values().stream().min(Instant::compareTo) : Optional.empty();
    }

    private void settle() {
        Instant now = clock.instant();
        quietUntil.values().removeIf(until -> !now.isBefore(until));
        handingOver.join().forEach(unsettled -> quietUntil.put(unsettled, now.plus(RETRY_AFTER)));
        handingOver = CompletableFuture.completedFuture(Set.of());
    }

    private boolean isWanted(Delivery delivery) {
        return !quietUntil.containsKey(delivery.envelope().exchangeId());
    }

    /** An executor may refuse. */
    private CompletableFuture<Set<ExchangeId>> handOver(List<Delivery> deliveries) {
        Set<ExchangeId> all = ids(deliveries);
        try {
            return receiver.receive(deliveries, () -> ended).exceptionally(failure -> all);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(all);
        }
    }

    private static Set<ExchangeId> ids(Collection<Delivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> delivery.envelope().exchangeId())
                .collect(Collectors.toSet());
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

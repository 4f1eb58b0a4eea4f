package jp.shikaku.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.shikaku.core.error.ExchangeDeniedException;
import jp.shikaku.core.error.ForeignAnswerException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.port.Delivery;

/**
 * Hands what nobody asked for to a handler, one after the other. What the handler takes is acknowledged, what cannot be read is set aside,
 * and what the handler throws at is to be offered again.
 *
 * @param <A> the answer
 */
final class Subscriber<A extends Answer> implements Watch.Receiver {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.core");

    private final Class<A> type;
    private final MedicalInstitutionCode institution;
    private final AnswerReader reader;
    private final Placement placement;
    private final Consumer<Received<A>> handler;
    private final Executor executor;

    Subscriber(
            Class<A> type,
            MedicalInstitutionCode institution,
            AnswerReader reader,
            Placement placement,
            Consumer<Received<A>> handler,
            Executor executor) {
        this.type = type;
        this.institution = institution;
        this.reader = reader;
        this.placement = placement;
        this.handler = handler;
        this.executor = executor;
    }

    @Override
    public CompletableFuture<Set<ExchangeId>> receive(List<Delivery> deliveries, BooleanSupplier ended) {
        return CompletableFuture.supplyAsync(() -> handOver(deliveries, ended), executor);
    }

    private Set<ExchangeId> handOver(List<Delivery> deliveries, BooleanSupplier ended) {
        return deliveries.stream()
                .filter(delivery -> !ended.getAsBoolean() && !isSettled(delivery))
                .map(delivery -> delivery.envelope().exchangeId())
                .collect(Collectors.toSet());
    }

    /** Whether it was taken and acknowledged, or set aside. */
    private boolean isSettled(Delivery delivery) {
        try {
            Optional<Received<A>> readable = readable(delivery);
            readable.ifPresent(handler);
            readable.ifPresent(received -> placement.settle(delivery));
            return true;
        } catch (RuntimeException | Error e) {
            LOGGER.log(System.Logger.Level.WARNING, "a {0} was not taken: {1}", type.getSimpleName(), Failures.name(e));
            return false;
        }
    }

    /** Empty when it is in quarantine or purged. */
    private Optional<Received<A>> readable(Delivery delivery) {
        try {
            return Optional.of(reader.readUnasked(delivery, type, institution));
        } catch (MalformedAnswerException | ForeignAnswerException | ExchangeDeniedException e) {
            LOGGER.log(System.Logger.Level.WARNING, "a {0} was set aside: {1}", type.getSimpleName(), Failures.name(e));
            return Optional.empty();
        }
    }
}

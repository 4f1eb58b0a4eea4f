package jp.shikaku.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.Transport;
import jp.shikaku.testkit.TransportBench.Place;

/** Many exchanges at once on one transport: whoever submitted plays the terminal for all that is there, then looks for his own answer. */
final class Crowd {

    private final Transport transport;
    private final TransportBench bench;
    private final Clock clock;

    Crowd(Transport transport, TransportBench bench, Clock clock) {
        this.transport = transport;
        this.bench = bench;
        this.clock = clock;
    }

    void exchange(int exchanges, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(this::exchange, workers))
                            .limit(exchanges)
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } finally {
            workers.shutdownNow();
        }
    }

    private void exchange() {
        ContractExchange exchange = ContractExchange.next(clock);
        transport.submit(exchange.request(), exchange.pending());
        playTerminal();
        Delivery delivery =
                transport.look(exchange.ticket(), ContractDocument.COMPLETENESS).orElseThrow();
        assertEquals(
                exchange.answerText(), ContractDocument.text(delivery.envelope().payload()));
        assertFalse(delivery.redelivered(), "nobody had it before");
        delivery.acknowledge();
    }

    /** Every request that can be seen is whole, and is answered once. */
    private synchronized void playTerminal() {
        bench.requests().forEach((name, content) -> {
            bench.take(name);
            String id = ContractDocument.textOfWhole(Payload.of(content));
            bench.put(Place.ANSWERS, ContractExchange.answerName(name), ContractDocument.of("answer to " + id));
        });
    }
}

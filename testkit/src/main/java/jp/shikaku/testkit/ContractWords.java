package jp.shikaku.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Transport;
import jp.shikaku.core.time.Japan;
import jp.shikaku.testkit.TransportBench.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The words in which the contract is told: a bench, a transport on it, and what the tests do with them. */
abstract class ContractWords {

    static final Duration MOMENT = Duration.ofMillis(1);
    static final Clock NAMING = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), Japan.ZONE);

    TransportBench bench;
    Transport transport;

    /** Makes the bench of the test. */
    abstract TransportBench newBench() throws Exception;

    @BeforeEach
    final void open() throws Exception {
        bench = newBench();
        transport = bench.open();
    }

    @AfterEach
    final void close() {
        transport.close();
        bench.close();
    }

    final void restart() {
        transport.close();
        transport = bench.open();
    }

    final ContractExchange submit() {
        ContractExchange exchange = ContractExchange.next(NAMING);
        transport.submit(exchange.request(), exchange.pending());
        return exchange;
    }

    final ContractExchange answered() {
        ContractExchange exchange = submit();
        bench.take(exchange.ticket().fileName());
        putAnswer(exchange, exchange.answer());
        return exchange;
    }

    final ContractExchange acknowledged() {
        ContractExchange exchange = answered();
        look(exchange).orElseThrow().acknowledge();
        return exchange;
    }

    final void putAnswer(ContractExchange exchange, byte[] content) {
        bench.put(Place.ANSWERS, exchange.answerName(), content);
    }

    final void refuse(ContractExchange exchange, String text) {
        bench.take(exchange.ticket().fileName());
        bench.put(Place.ANSWERS, exchange.ticket().fileName(), ContractDocument.of(exchange.id()));
        bench.put(Place.ANSWERS, exchange.refusalName(), text.getBytes(StandardCharsets.UTF_8));
    }

    final Optional<Delivery> look(ContractExchange exchange) {
        return transport.look(exchange.ticket(), ContractDocument.COMPLETENESS);
    }

    /** The text of a refusal has no end that could be seen, so a transport may wait until it does not change any more. */
    final Optional<Delivery> lookUntilTheStall(ContractExchange exchange) {
        Optional<Delivery> first = look(exchange);
        if (first.isPresent()) {
            return first;
        }
        bench.pass(stall());
        return look(exchange);
    }

    static String text(Delivery delivery) {
        return ContractDocument.text(delivery.envelope().payload());
    }

    final Duration stall() {
        return transport.profile().answerStall();
    }

    final Duration retention() {
        return transport.profile().retention();
    }
}

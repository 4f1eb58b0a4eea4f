package jp.shikaku.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.testkit.TransportBench.Place;
import org.junit.jupiter.api.Test;

/** What a verdict does to a delivery, and what a transport remembers. */
abstract class VerdictsContract extends AnswersContract {

    @Test
    void acknowledge_answer_takenOutOfTheExchange() {
        look(answered()).orElseThrow().acknowledge();

        assertEquals(Set.of(), bench.documents(Place.ANSWERS).keySet());
        assertEquals(List.of(), transport.pending());
    }

    @Test
    void acknowledge_twice_countsOnce() {
        Delivery delivery = look(answered()).orElseThrow();
        delivery.acknowledge();

        delivery.acknowledge();

        assertEquals(List.of(), transport.pending());
    }

    @Test
    void look_notAcknowledged_deliveredAgainAndMarked() {
        ContractExchange exchange = answered();
        assertFalse(look(exchange).orElseThrow().redelivered());

        Delivery again = look(exchange).orElseThrow();

        assertTrue(again.redelivered());
        assertEquals(exchange.answerText(), text(again));
        assertEquals(exchange.ticket().exchangeId(), again.envelope().exchangeId());
    }

    @Test
    void look_notAcknowledgedBeforeRestart_deliveredAgain() {
        ContractExchange exchange = answered();
        look(exchange).orElseThrow();

        restart();

        Delivery again = look(exchange).orElseThrow();
        assertEquals(exchange.answerText(), text(again));
        assertEquals(Optional.of(exchange.pending()), again.request());
    }

    @Test
    void look_acknowledged_collectedAgainWithinTheRetention() {
        ContractExchange exchange = acknowledged();
        bench.pass(retention().minus(MOMENT));

        restart();

        Delivery again = look(exchange).orElseThrow();
        assertTrue(again.redelivered());
        assertEquals(exchange.answerText(), text(again));
        assertEquals(exchange.ticket().exchangeId(), again.envelope().exchangeId());
    }

    @Test
    void look_acknowledgedLongAgo_empty() {
        ContractExchange exchange = acknowledged();

        bench.pass(retention().plus(MOMENT));

        assertEquals(Optional.empty(), look(exchange));
    }

    @Test
    void reject_answer_notDeliveredAgain() {
        ContractExchange exchange = answered();

        look(exchange).orElseThrow().reject(DiagnosticCode.INSTITUTION_MISMATCH);

        assertEquals(Optional.empty(), look(exchange));
        restart();
        assertEquals(Optional.empty(), look(exchange));
        assertEquals(Set.of(), bench.documents(Place.ANSWERS).keySet());
    }

    @Test
    void reject_answer_endsTheExchange() {
        look(answered()).orElseThrow().reject(DiagnosticCode.INSTITUTION_MISMATCH);

        assertEquals(List.of(), transport.pending());
        restart();
        assertEquals(List.of(), transport.pending());
    }

    @Test
    void reject_rightAnswerComesLater_delivered() {
        ContractExchange exchange = submit();
        putAnswer(exchange, ContractDocument.of("somebody else's"));
        look(exchange).orElseThrow().reject(DiagnosticCode.INSTITUTION_MISMATCH);

        putAnswer(exchange, exchange.answer());

        Delivery right = look(exchange).orElseThrow();
        assertEquals(exchange.answerText(), text(right));
        assertEquals(Optional.of(exchange.pending()), right.request());
    }

    @Test
    void purge_answer_neverDeliveredAgain() {
        ContractExchange exchange = answered();

        look(exchange).orElseThrow().purge();

        assertEquals(Optional.empty(), look(exchange));
        restart();
        assertEquals(Optional.empty(), look(exchange));
        assertEquals(Set.of(), bench.documents(Place.ANSWERS).keySet());
        assertEquals(List.of(), transport.pending());
    }

    @Test
    void acknowledge_afterPurge_bringsNothingBack() {
        ContractExchange exchange = answered();
        Delivery delivery = look(exchange).orElseThrow();
        delivery.purge();

        delivery.acknowledge();

        assertEquals(Optional.empty(), look(exchange));
    }

    @Test
    void forget_unanswered_notPendingAndNothingDeliveredWhenItComes() {
        ContractExchange exchange = submit();

        transport.forget(exchange.ticket());

        assertEquals(List.of(), transport.pending());
        bench.take(exchange.ticket().fileName());
        putAnswer(exchange, exchange.answer());
        assertForgotten(exchange);
    }

    @Test
    void forget_answered_goneWithoutVerdict() {
        ContractExchange exchange = answered();

        transport.forget(exchange.ticket());

        assertForgotten(exchange);
    }

    @Test
    void forget_acknowledged_notCollectedAgain() {
        ContractExchange exchange = acknowledged();

        transport.forget(exchange.ticket());

        assertForgotten(exchange);
    }

    private void assertForgotten(ContractExchange exchange) {
        assertEquals(Optional.empty(), look(exchange));
        assertEquals(Set.of(), bench.documents(Place.ANSWERS).keySet());
        restart();
        assertEquals(Optional.empty(), look(exchange));
        assertEquals(List.of(), transport.pending());
    }

    // memory

    @Test
    void pending_afterRestart_whatIsUnansweredInTheOrderOfSubmission() {
        List<ContractExchange> exchanges =
                IntStream.range(0, 5).mapToObj(i -> submit()).toList();
        putAnswer(exchanges.get(2), exchanges.get(2).answer());
        look(exchanges.get(2)).orElseThrow().acknowledge();

        restart();

        assertEquals(
                IntStream.of(0, 1, 3, 4)
                        .mapToObj(i -> exchanges.get(i).pending())
                        .toList(),
                transport.pending());
    }

    @Test
    void look_answerCameWhileAway_deliveredAfterRestart() {
        ContractExchange exchange = submit();
        transport.close();
        bench.take(exchange.ticket().fileName());
        putAnswer(exchange, exchange.answer());

        transport = bench.open();

        Delivery delivery = look(exchange).orElseThrow();
        assertEquals(exchange.answerText(), text(delivery));
        assertEquals(Optional.of(exchange.pending()), delivery.request());
        assertFalse(delivery.redelivered());
    }
}

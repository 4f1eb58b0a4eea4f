package jp.shikaku.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.testkit.TransportBench.Place;
import org.junit.jupiter.api.Test;

/** Requests go out whole, and answers come in by their name, neither early nor late. */
abstract class AnswersContract extends ContractWords {

    @Test
    void submit_returned_terminalSeesTheWholeRequestUnderItsName() {
        ContractExchange exchange = submit();

        assertEquals(Set.of(exchange.ticket().fileName()), bench.requests().keySet());
        assertArrayEquals(
                ContractDocument.of(exchange.id()),
                bench.requests().get(exchange.ticket().fileName()));
    }

    @Test
    void submit_returned_requestIsThereAfterRestart() {
        ContractExchange exchange = submit();

        restart();

        assertEquals(Set.of(exchange.ticket().fileName()), bench.requests().keySet());
        assertEquals(List.of(exchange.pending()), transport.pending());
    }

    @Test
    void submit_nameIsTaken_refusedAndTheFirstStays() {
        ContractExchange exchange = submit();
        byte[] first = bench.requests().get(exchange.ticket().fileName());

        TransportException refusal =
                assertThrows(TransportException.class, () -> transport.submit(exchange.request(), exchange.pending()));

        assertEquals(DiagnosticCode.NAME_EXISTS, refusal.code());
        assertArrayEquals(first, bench.requests().get(exchange.ticket().fileName()));
    }

    @Test
    void submit_nameOfSomethingElse_refusedAndNothingRemembered() {
        List.of(
                        "notes.txt",
                        ContractExchange.next(NAMING).answerName(),
                        ContractExchange.next(NAMING).refusalName(),
                        "OQSmuquc01req_202611210010.xml")
                .forEach(name -> {
                    ContractExchange foreign = ContractExchange.next(NAMING).named(name);

                    TransportException refusal = assertThrows(
                            TransportException.class,
                            () -> transport.submit(foreign.request(), foreign.pending()),
                            name);

                    assertEquals(DiagnosticCode.FOREIGN_FILE_NAME, refusal.code());
                });
        assertEquals(Set.of(), bench.requests().keySet());
        assertEquals(List.of(), transport.pending());
    }

    @Test
    void submit_ticketOfAnotherRequest_refusedAndNothingRemembered() {
        ContractExchange exchange = ContractExchange.next(NAMING);
        PendingRequest other = ContractExchange.next(NAMING).pending();

        assertThrows(IllegalArgumentException.class, () -> transport.submit(exchange.request(), other));

        assertEquals(Set.of(), bench.requests().keySet());
        assertEquals(List.of(), transport.pending());
    }

    @Test
    void look_nameOfSomethingElse_refused() {
        ContractExchange foreign = ContractExchange.next(NAMING).named("notes.txt");

        TransportException refusal = assertThrows(TransportException.class, () -> look(foreign));

        assertEquals(DiagnosticCode.FOREIGN_FILE_NAME, refusal.code());
    }

    // answers

    @Test
    void look_nothingThere_empty() {
        assertEquals(Optional.empty(), look(submit()));
    }

    @Test
    void look_wholeAnswer_deliveredAtOnce() {
        ContractExchange exchange = answered();

        Delivery delivery = look(exchange).orElseThrow();

        assertEquals(Delivery.Kind.ANSWER, delivery.kind());
        assertEquals(exchange.answerName(), delivery.envelope().fileName());
        assertEquals(exchange.ticket().messageId().answer(), delivery.envelope().messageId());
        assertEquals(exchange.ticket().exchangeId(), delivery.envelope().exchangeId());
        assertEquals(exchange.answerText(), text(delivery));
        assertEquals(exchange.answer().length, delivery.envelope().payload().size());
        assertEquals(Optional.of(exchange.pending()), delivery.request());
        assertFalse(delivery.redelivered());
    }

    @Test
    void look_answerInAnotherForm_deliveredUnderItsNameAndTakenOut() {
        for (String form : List.of("zip", "pdf")) {
            ContractExchange exchange = submit();
            String name = exchange.answerName().replace("xml", form);
            byte[] answer = exchange.answerAs(form);
            bench.put(Place.ANSWERS, name, answer);

            Delivery delivery = look(exchange).orElseThrow();
            delivery.acknowledge();

            assertEquals(Delivery.Kind.ANSWER, delivery.kind());
            assertEquals(name, delivery.envelope().fileName());
            assertEquals(Set.of(), bench.documents(Place.ANSWERS).keySet());
            assertEquals(
                    new String(answer, StandardCharsets.UTF_8),
                    text(look(exchange).orElseThrow()),
                    "it can be collected again");
        }
    }

    @Test
    void look_largeAnswer_deliveredAtOnceAndWholeInEachForm() {
        String text = ContractDocument.largeText();
        for (String form : List.of("xml", "zip")) {
            ContractExchange exchange = submit();
            bench.take(exchange.ticket().fileName());
            byte[] answer = ContractDocument.of(text, form);
            bench.put(Place.ANSWERS, exchange.answerName().replace("xml", form), answer);

            Delivery delivery = look(exchange).orElseThrow();
            assertArrayEquals(answer, ContractDocument.bytes(delivery.envelope().payload()), form);
            delivery.acknowledge();

            assertEquals(Set.of(), bench.documents(Place.ANSWERS).keySet());
            assertArrayEquals(
                    answer,
                    ContractDocument.bytes(
                            look(exchange).orElseThrow().envelope().payload()),
                    "it can be collected again");
        }
    }

    @Test
    void look_largeAnswerGrows_neverEarlyAndWholeAtTheSecondLookAtTheLatest() {
        requireSightOfTheTerminal();
        ContractExchange exchange = submit();
        byte[] answer = ContractDocument.of(ContractDocument.largeText());
        int steps = 5;

        for (int step = 1; step < steps; step++) {
            putAnswer(exchange, Arrays.copyOf(answer, answer.length / steps * step));
            assertEquals(Optional.empty(), look(exchange), "step " + step + " is not the whole answer");
        }
        putAnswer(exchange, answer);
        Delivery delivery = look(exchange).or(() -> look(exchange)).orElseThrow();

        assertArrayEquals(answer, ContractDocument.bytes(delivery.envelope().payload()));
    }

    @Test
    void reject_answerInAnotherForm_notDeliveredAgain() {
        ContractExchange exchange = submit();
        bench.put(Place.ANSWERS, exchange.answerName().replace(".xml", ".zip"), exchange.answerAs("zip"));

        look(exchange).orElseThrow().reject(DiagnosticCode.NOT_WELL_FORMED);

        assertEquals(Optional.empty(), look(exchange));
        assertEquals(Set.of(), bench.documents(Place.ANSWERS).keySet());
    }

    @Test
    void look_payloadOpenedTwice_sameBytes() {
        Delivery delivery = look(answered()).orElseThrow();

        assertEquals(text(delivery), text(delivery));
    }

    @Test
    void look_documentsWithOtherNames_notTakenForTheAnswer() {
        ContractExchange exchange = submit();
        List.of(
                        exchange.answerName() + ".tmp",
                        exchange.answerName().replace(".xml", ".bak"),
                        exchange.answerName().replace(".xml", "0.xml"),
                        "x" + exchange.answerName(),
                        ContractExchange.next(NAMING).answerName())
                .forEach(name -> bench.put(Place.ANSWERS, name, exchange.answer()));

        assertEquals(Optional.empty(), look(exchange));
    }

    @Test
    void look_answerOfUnknownRequest_deliveredWithoutRequest() {
        ContractExchange forgotten = ContractExchange.next(NAMING);
        bench.put(Place.ANSWERS, forgotten.answerName(), forgotten.answer());

        Delivery delivery = look(forgotten).orElseThrow();

        assertEquals(Optional.empty(), delivery.request());
        assertEquals(forgotten.answerText(), text(delivery));
    }

    @Test
    void look_answerGrowsByteByByte_neverEarlyAndThenWhole() {
        requireSightOfTheTerminal();
        ContractExchange exchange = submit();
        byte[] answer = exchange.answer();

        for (int length = 0; length < answer.length; length++) {
            putAnswer(exchange, Arrays.copyOf(answer, length));
            assertEquals(Optional.empty(), look(exchange), length + " bytes are not the whole answer");
        }
        putAnswer(exchange, answer);

        assertEquals(exchange.answerText(), text(look(exchange).orElseThrow()));
    }

    @Test
    void look_answerStoppedGrowing_deliveredAsItIsAfterTheStall() {
        requireSightOfTheTerminal();
        ContractExchange exchange = submit();
        byte[] part = Arrays.copyOf(exchange.answer(), 20);
        putAnswer(exchange, part);
        assertEquals(Optional.empty(), look(exchange));

        bench.pass(stall().minus(MOMENT));
        assertEquals(Optional.empty(), look(exchange), "it may still grow");
        bench.pass(MOMENT);

        assertEquals(
                new String(part, StandardCharsets.UTF_8), text(look(exchange).orElseThrow()));
    }

    @Test
    void look_answerGrowsAgain_stallStartsAnew() {
        requireSightOfTheTerminal();
        ContractExchange exchange = submit();
        putAnswer(exchange, Arrays.copyOf(exchange.answer(), 20));
        assertEquals(Optional.empty(), look(exchange));
        bench.pass(stall().minus(MOMENT));

        putAnswer(exchange, Arrays.copyOf(exchange.answer(), 21));
        assertEquals(Optional.empty(), look(exchange));
        bench.pass(stall().minus(MOMENT));

        assertEquals(Optional.empty(), look(exchange));
    }

    @Test
    void look_answerThatCannotBecomeWhole_deliveredAtOnce() {
        requireSightOfTheTerminal();
        ContractExchange exchange = submit();
        putAnswer(exchange, "garbage".getBytes(StandardCharsets.UTF_8));

        assertEquals("garbage", text(look(exchange).orElseThrow()));
    }

    @Test
    void look_requestReturned_deliveredAsRefusalWithItsText() {
        ContractExchange exchange = submit();
        refuse(exchange, "refused for a reason");

        Delivery delivery = lookUntilTheStall(exchange).orElseThrow();

        assertEquals(Delivery.Kind.REFUSAL, delivery.kind());
        assertEquals("refused for a reason", text(delivery));
        assertEquals(Optional.of(exchange.pending()), delivery.request());
    }

    @Test
    void acknowledge_refusal_takenOutOfTheExchange() {
        ContractExchange exchange = submit();
        refuse(exchange, "refused for a reason");

        lookUntilTheStall(exchange).orElseThrow().acknowledge();

        assertEquals(Set.of(), bench.documents(Place.ANSWERS).keySet());
        assertEquals(List.of(), transport.pending());
    }

    /** Where nobody waits, an answer is carried when it is finished, and nobody sees it grow. */
    private void requireSightOfTheTerminal() {
        assumeTrue(
                transport.capabilities().contains(Capability.WAITING), "answers are not seen while they are written");
    }
}

package jp.shikaku.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Transport;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.testkit.TransportBench.Place;
import org.junit.jupiter.api.Test;

/**
 * What {@link Transport} promises, as tests. A transport's test extends this class and provides a {@link TransportBench}; that is all.
 * Not thread-safe; JUnit makes an instance for each test.
 *
 * <p>What needs a {@link Capability} is skipped where the transport says that it has not got it, and only there.
 */
public abstract class TransportContract extends VerdictsContract {

    private static final Duration REAL_LIMIT = Duration.ofSeconds(30);
    private static final String READER = "9910000018";

    /** For the transports' tests. */
    protected TransportContract() {
        // the bench is made for each test
    }

    /**
     * Makes a bench with a terminal and a memory of its own.
     *
     * @return a new bench
     * @throws Exception if it cannot be made
     */
    @Override
    protected abstract TransportBench newBench() throws Exception;

    @Test
    void close_twice_doesNothingAndRequestsStay() {
        ContractExchange exchange = submit();

        transport.close();
        transport.close();

        assertEquals(Set.of(exchange.ticket().fileName()), bench.requests().keySet());
    }

    @Test
    void exchange_documentsOfOthers_leftAsTheyAre() {
        Map<String, byte[]> foreign = Map.of(
                "notes.txt", new byte[] {1},
                "del20261121.txt", new byte[] {2},
                "OQSmuquc01res_202611210010.xml", ContractDocument.of("somebody else's"));
        for (Place place : Place.values()) {
            foreign.forEach((name, content) -> bench.put(place, name, content));
        }

        acknowledged();
        if (transport.capabilities().contains(Capability.SUBSCRIPTION)) {
            assertEquals(List.of(), arrivals("desk"));
        }

        for (Place place : Place.values()) {
            assertEquals(foreign.keySet(), bench.documents(place).keySet());
            foreign.forEach((name, content) ->
                    assertArrayEquals(content, bench.documents(place).get(name)));
        }
    }

    @Test
    void exchange_manyAtOnce_eachAnswerToItsOwnTicketOnce() throws Exception {
        new Crowd(transport, bench, NAMING).exchange(1000, 8);

        assertEquals(Set.of(), bench.requests().keySet());
        assertEquals(Set.of(), bench.documents(Place.ANSWERS).keySet());
        assertEquals(List.of(), transport.pending());
    }

    @Test
    void arrivals_severalFaces_oldestNameFirst() {
        requireSubscription();
        putFace(2);
        putFace(1);
        putFace(3);

        assertEquals(
                List.of(faceName(1), faceName(2), faceName(3)),
                arrivals("desk").stream()
                        .map(face -> face.envelope().fileName())
                        .toList());
    }

    @Test
    void arrivals_face_deliveredWithoutRequest() {
        requireSubscription();
        putFace(1);

        Delivery face = arrivals("desk").get(0);

        assertEquals(Delivery.Kind.ANSWER, face.kind());
        assertEquals(FaceResult.MESSAGE_ID, face.envelope().messageId());
        assertEquals(Optional.empty(), face.request());
        assertFalse(face.redelivered());
        assertEquals("face 1", ContractDocument.textOfWhole(face.envelope().payload()));
    }

    @Test
    void arrivals_acknowledged_notAgainEvenAfterRestart() {
        requireSubscription();
        putFace(1);
        arrivals("desk").forEach(Delivery::acknowledge);

        assertEquals(List.of(), arrivals("desk"));
        restart();
        assertEquals(List.of(), arrivals("desk"));
    }

    @Test
    void arrivals_notAcknowledged_againAndMarkedWithTheSameId() {
        requireSubscription();
        putFace(1);
        Delivery first = arrivals("desk").get(0);

        Delivery again = arrivals("desk").get(0);

        assertTrue(again.redelivered());
        assertEquals(first.envelope().exchangeId(), again.envelope().exchangeId());
        restart();
        assertEquals(
                first.envelope().exchangeId(),
                arrivals("desk").get(0).envelope().exchangeId());
    }

    @Test
    void arrivals_anotherSubscriber_seesThemAsWell() {
        requireSubscription();
        putFace(1);
        arrivals("desk").forEach(Delivery::acknowledge);

        Delivery second = arrivals("pharmacy").get(0);

        assertFalse(second.redelivered(), "this subscriber has not seen it");
        assertEquals(faceName(1), second.envelope().fileName());
    }

    @Test
    void arrivals_rejectedOrPurged_notAgain() {
        requireSubscription();
        putFace(1);
        putFace(2);
        List<Delivery> faces = arrivals("desk");

        faces.get(0).reject(DiagnosticCode.NOT_WELL_FORMED);
        faces.get(1).purge();

        assertEquals(List.of(), arrivals("desk"));
        restart();
        assertEquals(List.of(), arrivals("desk"));
    }

    @Test
    void arrivals_rejectedByOne_whatIsLeftInItsPlaceIsThereForOthers() {
        requireSubscription();
        putFace(1);
        Delivery face = arrivals("desk").get(0);
        Set<String> left = bench.documents(Place.FACES).keySet();

        face.reject(DiagnosticCode.NOT_WELL_FORMED);

        assertEquals(left, bench.documents(Place.FACES).keySet());
        assertTrue(arrivals("pharmacy").stream()
                .map(other -> other.envelope().fileName())
                .toList()
                .containsAll(left));
    }

    @Test
    void arrivals_faceStillBeingWritten_notEarly() {
        requireSubscription();
        byte[] face = ContractDocument.of("face 1");
        bench.put(Place.FACES, faceName(1), Arrays.copyOf(face, face.length - 1));

        assertEquals(List.of(), arrivals("desk"));
        bench.put(Place.FACES, faceName(1), face);

        assertEquals(1, arrivals("desk").size());
    }

    @Test
    void onArrival_certainSignals_hintedAtEachDocument() throws Exception {
        assumeTrue(transport.capabilities().contains(Capability.CERTAIN_SIGNALS), "signals are not certain");
        for (int i = 0; i < 3; i++) {
            CountDownLatch hinted = new CountDownLatch(1);
            Runnable removal = transport.onArrival(hinted::countDown);
            ContractExchange exchange = submit();
            putAnswer(exchange, exchange.answer());
            assertTrue(hinted.await(REAL_LIMIT.toSeconds(), TimeUnit.SECONDS), "no hint for the answer");
            removal.run();
        }
    }

    @Test
    void onArrival_removed_notCalledAnyMore() {
        Runnable removal = transport.onArrival(() -> {
            throw new AssertionError("the hint was removed");
        });
        removal.run();
        removal.run();

        ContractExchange exchange = answered();

        assertTrue(look(exchange).isPresent());
    }

    private List<Delivery> arrivals(String subscriber) {
        return transport.arrivals(FaceResult.MESSAGE_ID, subscriber, ContractDocument.COMPLETENESS);
    }

    private void requireSubscription() {
        assumeTrue(transport.capabilities().contains(Capability.SUBSCRIPTION), "nothing arrives unasked");
    }

    private void putFace(int number) {
        bench.put(Place.FACES, faceName(number), ContractDocument.of("face " + number));
    }

    private static String faceName(int number) {
        return FaceResult.MESSAGE_ID + "_" + READER + "0a1b2c3d4e5f607182" + (10 + number) + "_2026112109301" + number
                + ".xml";
    }
}

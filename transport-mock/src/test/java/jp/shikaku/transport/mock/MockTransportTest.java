package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Received;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.code.ReferenceClassification;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness.Verdict;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.ExchangeListener;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.time.Japan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MockTransportTest {

    private static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");
    private static final List<InventedPerson> PEOPLE = InventedPeople.generate(1000, 3).stream()
            .map(person -> person.with(Scenario.VALID))
            .toList();

    private final MockTransport transport = MockTransport.to(SimulatedTerminal.builder()
            .people(PEOPLE)
            .latency(Duration.ofHours(1))
            .clock(Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), Japan.ZONE))
            .build());
    private final BlockingQueue<DiagnosticCode> failures = new LinkedBlockingQueue<>();
    private final EligibilityClient client = client();

    private EligibilityClient client() {
        return EligibilityClient.builder()
                .institution(INSTITUTION)
                .transport(transport)
                .role(SystemRole.EHR)
                .timeout(Duration.ofHours(2))
                .listener(new ExchangeListener() {
                    @Override
                    public void failed(MessageId messageId, DiagnosticCode code) {
                        failures.add(code);
                    }
                })
                .build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void send_answerTakesAnHour_clockOfTheTerminalMovedByAnHour() {
        Instant before = transport.timing().clock().instant();

        client.send(PEOPLE.get(0).cardCheck().build());

        assertThat(Duration.between(before, transport.timing().clock().instant()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void send_severalClientsAndThreads_eachGetsHisOwnAnswer() {
        List<CompletableFuture<CardCheckAnswer>> answers;
        try (EligibilityClient other = client()) {
            answers = IntStream.range(0, PEOPLE.size())
                    .mapToObj(i -> (i % 2 == 0 ? client : other)
                            .sendAsync(PEOPLE.get(i).cardCheck().build()))
                    .toList();
            CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
                    .join();
        }

        assertThat(IntStream.range(0, PEOPLE.size()))
                .allMatch(i -> answers.get(i)
                        .join()
                        .qualifications()
                        .get(0)
                        .coverage()
                        .insuredIdentificationNumber()
                        .filter(PEOPLE.get(i).number()::equals)
                        .isPresent());
        assertThat(transport.pending()).isEmpty();
        assertThat(transport.mailbox().all(Instant.MAX)).isEmpty();
    }

    @Test
    void present_subscribed_resultArrivesWithConsentsForADay() throws Exception {
        BlockingQueue<Received<FaceResult>> arrived = new LinkedBlockingQueue<>();
        client.subscribe(FaceResult.class, "desk", arrived::add);

        String name = transport.present(PEOPLE.get(0));

        Received<FaceResult> face = arrived.take();
        assertThat(name).matches("OQSsiquc01res_face_9910000018[0-9a-f]{20}_20261121090000\\.xml");
        assertThat(face.answer().notices()).isEmpty();
        assertThat(face.answer()
                        .header()
                        .referenceClassification()
                        .orElseThrow()
                        .is(ReferenceClassification.MY_NUMBER_CARD))
                .isTrue();
        assertThat(face.answer().qualifications().get(0).viewingConsents().values())
                .hasSize(4)
                .allMatch(consent -> Duration.between(
                                consent.consentTime().orElseThrow(),
                                consent.availableTime().orElseThrow())
                        .equals(Duration.ofHours(24)));
    }

    @Test
    void put_halfAnAnswer_setAsideAfterTheStallWithItsReason() {
        Ticket ticket = client.submit(PEOPLE.get(0).cardCheck().build());
        String name = ticket.fileName().replace("req", "res");
        transport.put(
                name,
                Payload.of("<XmlMsg><MessageHeader>"
                        .getBytes(transport.profile().charset().charset())));

        Instant before = transport.timing().clock().instant();

        assertThatThrownBy(() -> client.collect(ticket, CardCheckAnswer.class, Duration.ofMinutes(1)))
                .isInstanceOfSatisfying(
                        MalformedAnswerException.class,
                        e -> assertThat(transport.rejected()).containsEntry(name, e.code()));
        assertThat(transport.timing().clock().instant())
                .isEqualTo(before.plus(transport.profile().answerStall()));
    }

    @Test
    void purge_cardReaderResult_goneForThisSubscriberOnly() {
        String name = transport.present(PEOPLE.get(0));

        arrivals("desk").forEach(Delivery::purge);

        assertThat(arrivals("desk")).isEmpty();
        assertThat(arrivals("pharmacy"))
                .extracting(face -> face.envelope().fileName())
                .containsExactly(name);
    }

    private List<Delivery> arrivals(String subscriber) {
        return transport.arrivals(FaceResult.MESSAGE_ID, subscriber, document -> Verdict.COMPLETE);
    }

    @Test
    void reject_keptAnswer_setAsideAndNotAgain() {
        Ticket ticket = client.submit(PEOPLE.get(0).cardCheck().build());
        client.collect(ticket, CardCheckAnswer.class, Duration.ofHours(2));
        Delivery kept = look(ticket).orElseThrow();

        kept.reject(DiagnosticCode.NOT_WELL_FORMED);

        assertThat(transport.rejected())
                .containsExactly(Map.entry(kept.envelope().fileName(), DiagnosticCode.NOT_WELL_FORMED));
        assertThat(look(ticket)).isEmpty();
    }

    private Optional<Delivery> look(Ticket ticket) {
        return transport.look(ticket, document -> Verdict.COMPLETE);
    }

    @Test
    void put_answerForAnotherInstitution_setAside() throws Exception {
        MockTransport elsewhere = MockTransport.to(SimulatedTerminal.builder()
                .institution(MedicalInstitutionCode.of("9910000026"))
                .build());
        String name = elsewhere.present(PEOPLE.get(0));
        transport.put(
                name, elsewhere.mailbox().find(name, Instant.MAX).orElseThrow().content());

        client.subscribe(FaceResult.class, "desk", face -> {
            throw new AssertionError("nobody must see it");
        });

        assertThat(failures.take()).isEqualTo(DiagnosticCode.INSTITUTION_MISMATCH);
        assertThat(transport.rejected()).containsEntry(name, DiagnosticCode.INSTITUTION_MISMATCH);
    }
}

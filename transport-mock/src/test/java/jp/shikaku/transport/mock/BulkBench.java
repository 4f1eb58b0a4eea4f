package jp.shikaku.transport.mock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Progress;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.BulkDocument;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.ExchangeListener;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.reference.ReferenceNumberRegistration;
import jp.shikaku.xml.JaxbMessageCodec;

/** Exchanges in two steps with a played terminal, whose results are changed on the way as long as {@link #change} says so. */
final class BulkBench implements AutoCloseable {

    static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");
    static final MedicalInstitutionCode OTHER_INSTITUTION = MedicalInstitutionCode.of("9910000117");
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final List<InventedPerson> PEOPLE =
            List.of(person(0, Scenario.VALID), person(1, Scenario.VALID), person(2, Scenario.PUBLIC_ASSISTANCE));

    final List<Progress> progress = new ArrayList<>();
    final List<DiagnosticCode> failures = new ArrayList<>();
    final List<Violation> warnings = new ArrayList<>();
    final MockTransport transport;
    final EligibilityClient client;
    UnaryOperator<Payload> change = UnaryOperator.identity();

    BulkBench(UnaryOperator<SimulatedTerminal.Builder> settings) {
        transport = MockTransport.to(settings.apply(
                        SimulatedTerminal.builder().people(PEOPLE).codec(new ChangingCodec(new JaxbMessageCodec())))
                .build());
        client = client(INSTITUTION);
    }

    private static InventedPerson person(int index, Scenario scenario) {
        return InventedPeople.generate(3, 7).get(index).with(scenario);
    }

    EligibilityClient client(MedicalInstitutionCode institution) {
        return EligibilityClient.builder()
                .institution(institution)
                .transport(transport)
                .codec(new JaxbMessageCodec())
                .listener(new ExchangeListener() {
                    @Override
                    public void submitted(Ticket ticket, List<Violation> found) {
                        warnings.addAll(found);
                    }

                    @Override
                    public void failed(MessageId messageId, DiagnosticCode code) {
                        failures.add(code);
                    }
                })
                .build();
    }

    /** Changes the text of the results. */
    void text(UnaryOperator<String> text) {
        change = document -> Payload.of(text.apply(text(document)).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Payload document) {
        try (var in = document.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static BulkRequest<?> request(BulkExchange exchange) {
        return BulkExchangesTest.request(exchange, PEOPLE);
    }

    static List<CardSearchKey> keys() {
        return BulkExchangesTest.keys(PEOPLE);
    }

    static List<ReferenceNumberRegistration> registrations() {
        return PEOPLE.stream().map(BulkExchangesTest::registration).toList();
    }

    /** Sends, reads to the end and closes. */
    <U extends BulkUnit> int send(BulkRequest<U> request) {
        return read(client.bulk().send(request, progress::add));
    }

    /** Goes on with what was sent. */
    int resume(BulkExchange exchange) {
        return read(client.bulk().resume(first(), exchange.unitType(), progress::add));
    }

    static int read(BulkResult<?> result) {
        try (result) {
            result.forEach(entry -> {});
            return result.size();
        }
    }

    /** The ticket that is to be gone on with. */
    Ticket first() {
        return progress.stream()
                .filter(Progress.Submitted.class::isInstance)
                .map(told -> ((Progress.Submitted) told).ticket())
                .findFirst()
                .orElseThrow();
    }

    /** The number under which it goes on. */
    ReceptionNumber number() {
        return progress.stream()
                .filter(Progress.Accepted.class::isInstance)
                .map(told -> ((Progress.Accepted) told).receptionNumber())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        client.close();
    }

    /** Writes results as {@link #change} says; what that throws makes the terminal return the request. */
    private final class ChangingCodec implements MessageCodec {

        private final MessageCodec codec;

        ChangingCodec(MessageCodec codec) {
            this.codec = codec;
        }

        @Override
        public Set<MessageId> supported() {
            return codec.supported();
        }

        @Override
        public Payload encode(Message message, TerminalProfile profile) {
            Payload document = codec.encode(message, profile);
            return message instanceof BulkAnswer ? change.apply(document) : document;
        }

        @Override
        public Decoded decode(MessageId messageId, Payload document, TerminalProfile profile) {
            return codec.decode(messageId, document, profile);
        }

        @Override
        public BulkDocument open(MessageId messageId, Payload document, TerminalProfile profile) {
            return codec.open(messageId, document, profile);
        }

        @Override
        public AnswerCompleteness completeness() {
            return codec.completeness();
        }
    }
}

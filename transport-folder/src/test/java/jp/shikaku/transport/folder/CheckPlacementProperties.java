package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.MessageType;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.error.ForeignAnswerException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.qualification.Person;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.QualificationAnswer;
import jp.shikaku.core.qualification.QualificationResult;
import jp.shikaku.xml.JaxbMessageCodec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The answer to a check may carry medical information, wanted or not: nothing of it stays in a receipt computer. */
class CheckPlacementProperties {

    private static final MedicalInstitutionCode HERE = MedicalInstitutionCode.of("9910000018");
    private static final JaxbMessageCodec CODEC = new JaxbMessageCodec();
    private static final TerminalProfile PROFILE = TerminalProfile.builder()
            .wireNames(MessageCatalogue.canonicalNames())
            .build();

    /** The checks whose answers may carry medical information, as the catalogue has them. */
    private static final List<MessageType> ANSWERS = MessageCatalogue.types().stream()
            .filter(MessageType::mayCarryMedicalInformation)
            .filter(type -> type.valueType()
                    .filter(value -> QualificationAnswer.class.isAssignableFrom(value) && value != FaceResult.class)
                    .isPresent())
            .toList();

    /** How the document may be wrong beside what it carries. */
    enum Damage {
        NONE,
        FOREIGN,
        ILL_FORMED,
        CUT_OFF
    }

    /** An answer: of which kind, after which of its tags the part stands, which part, and how it is damaged. */
    record Carrier(MessageType type, int gap, int part, Damage damage) {

        byte[] document() throws IOException, ReflectiveOperationException {
            return damaged(MedicalParts.put(text(), gap, part)).getBytes(StandardCharsets.UTF_8);
        }

        private String damaged(MedicalParts.Carrying carrying) {
            return switch (damage) {
                case NONE -> carrying.document();
                case FOREIGN -> carrying.document().replace("9910000018", "9910000026");
                case ILL_FORMED -> carrying.document() + "<more/>";
                case CUT_OFF -> carrying.cutOff();
            };
        }

        private String text() throws IOException, ReflectiveOperationException {
            QualificationResult result = QualificationResult.builder()
                    .qualifications(List.of(Qualification.builder()
                            .person(Person.builder().name("架空　一郎").build())
                            .build()))
                    .build();
            QualificationAnswer answer = answerType(type)
                    .getConstructor(AnswerHeader.class, QualificationResult.class, List.class)
                    .newInstance(
                            AnswerHeader.builder().medicalInstitutionCode(HERE).build(), result, List.of());
            try (InputStream in = CODEC.encode(answer, PROFILE).open()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Property(tries = 60)
    void collect_inAReceiptComputer_leavesNoTraceOfMedicalInformation(@ForAll("carriers") Carrier carrier)
            throws Exception {
        assertThat(collected(carrier, SystemRole.RECEIPT_COMPUTER)).isEmpty();
    }

    /** So the search finds what is there. */
    @Property(tries = 20)
    void collect_inAnEhr_keepsTheDocument(@ForAll("carriers") Carrier carrier) throws Exception {
        assertThat(collected(carrier, SystemRole.EHR)).isNotEmpty();
    }

    /** The files that hold the mark afterwards; a value never does. */
    private static List<Path> collected(Carrier carrier, SystemRole role) throws Exception {
        Path directory = Files.createTempDirectory("placement");
        Desk desk = Desk.at(directory);
        try (FolderTransport transport = desk.builder().profile(PROFILE).open();
                EligibilityClient client = EligibilityClient.builder()
                        .institution(HERE)
                        .transport(transport)
                        .codec(CODEC)
                        .role(role)
                        .build()) {
            Ticket ticket = asked(transport, carrier.type().id());
            Files.write(desk.answerOf(ticket), carrier.document());
            assertShowsNothing(desk, client, ticket, carrier, role);
            return MedicalParts.filesWithCanary(directory);
        } finally {
            MedicalParts.delete(directory);
        }
    }

    /** As another program of the institution may have asked, which is no receipt computer. */
    private static Ticket asked(FolderTransport transport, MessageId answer) {
        MessageId request = MessageId.of(answer.exchange() + "req");
        Ticket ticket = new Ticket(request, request + "_1.xml", HERE, new ExchangeId("1"));
        transport.submit(
                new Envelope(
                        request, ticket.exchangeId(), ticket.fileName(), Payload.of(new byte[] {'<', 'x', '/', '>'})),
                PendingRequest.of(ticket, Map.of()));
        return ticket;
    }

    private static void assertShowsNothing(
            Desk desk, EligibilityClient client, Ticket ticket, Carrier carrier, SystemRole role) {
        try {
            Outcome<? extends QualificationAnswer> outcome = client.collect(ticket, answerType(carrier.type()));
            for (int look = 0; look < 3 && outcome instanceof Outcome.NotYet; look++) {
                desk.clock().move(desk.stall());
                outcome = client.collect(ticket, answerType(carrier.type()));
            }
            assertThat(carrier.damage()).isEqualTo(Damage.NONE);
            assertThat(outcome.answer()).isPresent();
            assertThat(((Outcome.Answered<?>) outcome).received().document().isPresent())
                    .isEqualTo(role.mayHoldMedicalInformation());
            assertThat(outcome + " " + outcome.answer().orElseThrow().notices()).doesNotContain(MedicalParts.CANARY);
        } catch (MalformedAnswerException | ForeignAnswerException e) {
            assertThat(carrier.damage()).isNotEqualTo(Damage.NONE);
            assertThat(e + " " + e.getCause()).doesNotContain(MedicalParts.CANARY);
        }
    }

    private static Class<? extends QualificationAnswer> answerType(MessageType type) {
        return type.valueType().orElseThrow().asSubclass(QualificationAnswer.class);
    }

    @Provide
    Arbitrary<Carrier> carriers() {
        return Combinators.combine(
                        Arbitraries.of(ANSWERS),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, MedicalParts.COUNT - 1),
                        Arbitraries.of(Damage.class))
                .as(Carrier::new);
    }
}

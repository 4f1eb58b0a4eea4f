package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.Received;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.error.ForeignAnswerException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.xml.JaxbMessageCodec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The answer to a check by card should hold no medical information. Should it all the same, a receipt computer does not get, keep, set aside
 * or show it; one that holds none is kept as agreed.
 */
class CardPlacementProperties {

    private static final String DOCUMENT = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><XmlMsg><MessageHeader>"
            + "<MedicalInstitutionCode>9910000018</MedicalInstitutionCode><SegmentOfResult>1</SegmentOfResult>"
            + "</MessageHeader><MessageBody><ProcessingResultStatus>1</ProcessingResultStatus>"
            + "<QualificationValidity>1</QualificationValidity><ResultList><ResultOfQualificationConfirmation>"
            + "<InsurerNumber>06990014</InsurerNumber><Name>架空　一郎</Name></ResultOfQualificationConfirmation>"
            + "</ResultList></MessageBody></XmlMsg>";

    /** How the document may be wrong beside what it carries. */
    enum Damage {
        NONE,
        FOREIGN,
        ILL_FORMED,
        CUT_OFF,
        COMMENTED
    }

    /** An answer: after which of its tags the part stands, which part, and how it is damaged. */
    record Carrier(int gap, int part, Damage damage) {

        byte[] document() {
            MedicalParts.Carrying carrying = MedicalParts.put(DOCUMENT, gap, part);
            String document = carrying.document();
            String damaged = switch (damage) {
                case NONE -> document;
                case FOREIGN -> document.replace("9910000018", "9910000026");
                case ILL_FORMED -> document + "<more/>";
                case CUT_OFF -> carrying.cutOff();
                case COMMENTED -> document.replace("Inf>", "Inf><!-- -->");
            };
            return damaged.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What became of an answer. */
    private record Trace(Optional<Received<CardCheckAnswer>> received, String told, List<Path> files) {}

    @Property(tries = 60)
    void collect_inAReceiptComputer_leavesNoTraceOfMedicalInformation(@ForAll("carriers") Carrier carrier)
            throws IOException {
        Trace trace = collected(carrier.document(), SystemRole.RECEIPT_COMPUTER);

        boolean readable = carrier.damage() == Damage.NONE || carrier.damage() == Damage.COMMENTED;
        assertThat(trace.received().isPresent()).isEqualTo(readable);
        trace.received().ifPresent(received -> {
            assertThat(received.document()).isEmpty();
            assertThat(received.answer().qualifications().get(0).person().name())
                    .contains("架空　一郎");
        });
        assertThat(trace.told()).doesNotContain(MedicalParts.CANARY);
        assertThat(trace.files()).isEmpty();
    }

    /** So the search finds what is there. */
    @Property(tries = 20)
    void collect_inAnEhr_keepsTheDocument(@ForAll("carriers") Carrier carrier) throws IOException {
        assertThat(collected(carrier.document(), SystemRole.EHR).files()).isNotEmpty();
    }

    @Example
    void collect_withoutMedicalInformation_keptInAReceiptComputerAsWell() throws IOException {
        String marked = DOCUMENT.replace("<Name>", "<Novelty>" + MedicalParts.CANARY + "</Novelty><Name>");

        Trace trace = collected(marked.getBytes(StandardCharsets.UTF_8), SystemRole.RECEIPT_COMPUTER);

        assertThat(trace.received().orElseThrow().document()).isPresent();
        assertThat(trace.files()).hasSize(1);
    }

    private static Trace collected(byte[] answer, SystemRole role) throws IOException {
        Path directory = Files.createTempDirectory("placement");
        Desk desk = Desk.at(directory);
        try (FolderTransport transport = desk.open();
                EligibilityClient client = EligibilityClient.builder()
                        .institution(MedicalInstitutionCode.of("9910000018"))
                        .transport(transport)
                        .codec(new JaxbMessageCodec())
                        .role(role)
                        .build()) {
            Ticket ticket = client.submit(CardCheck.builder()
                    .insurerNumber("06990014")
                    .symbol("１２")
                    .number("3456")
                    .birthdate(LocalDate.of(1968, 1, 15))
                    .build());
            Files.write(desk.answerOf(ticket), answer);
            return collected(desk, client, ticket);
        } finally {
            MedicalParts.delete(directory);
        }
    }

    private static Trace collected(Desk desk, EligibilityClient client, Ticket ticket) throws IOException {
        try {
            Outcome<CardCheckAnswer> outcome = client.collect(ticket, CardCheckAnswer.class);
            if (outcome instanceof Outcome.NotYet) {
                desk.clock().move(desk.stall());
                outcome = client.collect(ticket, CardCheckAnswer.class);
            }
            Optional<Received<CardCheckAnswer>> received = outcome instanceof Outcome.Answered<CardCheckAnswer> answered
                    ? Optional.of(answered.received())
                    : Optional.empty();
            String told = outcome + " " + outcome.answer().map(CardCheckAnswer::notices);
            return new Trace(received, told, MedicalParts.filesWithCanary(desk.directory()));
        } catch (MalformedAnswerException | ForeignAnswerException e) {
            return new Trace(Optional.empty(), e + " " + e.getCause(), MedicalParts.filesWithCanary(desk.directory()));
        }
    }

    @Provide
    Arbitrary<Carrier> carriers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, MedicalParts.COUNT - 1),
                        Arbitraries.of(Damage.class))
                .as(Carrier::new);
    }
}

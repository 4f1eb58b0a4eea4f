package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.BulkOutcome;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.error.ForeignAnswerException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.xml.JaxbMessageCodec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A receipt computer never gets, keeps, sets aside or shows medical information that a bulk result carries, plain or as zip, be it a consented
 * one or one that should not carry any.
 */
class BulkPlacementProperties {

    private static final MedicalInstitutionCode HERE = MedicalInstitutionCode.of("9910000018");
    private static final ReceptionNumber NUMBER = ReceptionNumber.of("2026112100000301");
    private static final JaxbMessageCodec CODEC = new JaxbMessageCodec();
    private static final TerminalProfile PROFILE = TerminalProfile.builder()
            .wireNames(MessageCatalogue.canonicalNames())
            .build();

    private static final String UNIT = "<BulkConfirmUnit><ProcessingResultStatus>1</ProcessingResultStatus>"
            + "<QualificationValidity>1</QualificationValidity><ResultOfQualificationConfirmation>"
            + "<InsurerNumber>  990010</InsurerNumber><Name>見本　花子</Name><Birthdate>19530723</Birthdate>"
            + "<PharmacistsInfoConsFlg>1</PharmacistsInfoConsFlg></ResultOfQualificationConfirmation></BulkConfirmUnit>";

    private static final String DOCUMENT = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><XmlMsg><MessageHeader>"
            + "<MedicalInstitutionCode>9910000018</MedicalInstitutionCode>"
            + "<ReceptionNumber>2026112100000301</ReceptionNumber><SegmentOfResult>1</SegmentOfResult>"
            + "<NumberOfProcessingResult>2</NumberOfProcessingResult>"
            + "<CharacterCodeIdentifier>0</CharacterCodeIdentifier></MessageHeader>"
            + "<MessageBody>" + UNIT + UNIT + "</MessageBody></XmlMsg>";

    /** How the document may be wrong beside what it carries. */
    enum Damage {
        NONE,
        FOREIGN,
        ILL_FORMED,
        CUT_OFF,
        MISCOUNTED,
        IN_PROGRESS
    }

    /** A result: of which exchange, after which of its tags the part stands, which part, how it is damaged and packed. */
    record Carrier(BulkExchange exchange, int gap, int part, Damage damage, boolean zipped) {

        byte[] document() throws IOException {
            byte[] document = damaged(MedicalParts.put(DOCUMENT, gap, part)).getBytes(StandardCharsets.UTF_8);
            return zipped ? zip(document) : document;
        }

        private String damaged(MedicalParts.Carrying carrying) {
            String document = carrying.document();
            return switch (damage) {
                case NONE -> document;
                case FOREIGN -> document.replace("9910000018", "9910000026");
                case ILL_FORMED -> document + "<more/>";
                case CUT_OFF -> carrying.cutOff();
                case MISCOUNTED -> document.replace("ProcessingResult>2<", "ProcessingResult>3<");
                case IN_PROGRESS -> document.replace("SegmentOfResult>1<", "SegmentOfResult>2<");
            };
        }

        /** Not compressed, so that the mark can be seen in the file. */
        private byte[] zip(byte[] document) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.setLevel(Deflater.NO_COMPRESSION);
                zip.putNextEntry(new ZipEntry(exchange.result() + "_1.xml"));
                zip.write(document);
            }
            return bytes.toByteArray();
        }
    }

    /** What became of a result. */
    private record Trace(boolean document, List<BulkEntry<BulkConfirmUnit>> units, String told, List<Path> files) {}

    @Property(tries = 60)
    void collect_inAReceiptComputer_leavesNoTraceOfMedicalInformation(@ForAll("carriers") Carrier carrier)
            throws IOException {
        Trace trace = collected(carrier, SystemRole.RECEIPT_COMPUTER);

        assertThat(trace.units())
                .hasSize(carrier.damage() == Damage.NONE ? 2 : 0)
                .allMatch(BulkPlacementProperties::isRead);
        assertThat(trace.document()).isFalse();
        assertThat(trace.told()).doesNotContain(MedicalParts.CANARY);
        assertThat(trace.files()).isEmpty();
    }

    /** So the search finds what is there. */
    @Property(tries = 20)
    void collect_inAnEhr_keepsTheDocument(@ForAll("carriers") Carrier carrier) throws IOException {
        Trace trace = collected(carrier, SystemRole.EHR);

        assertThat(trace.document()).isEqualTo(carrier.damage() == Damage.NONE);
        assertThat(trace.files()).isNotEmpty();
    }

    private static Trace collected(Carrier carrier, SystemRole role) throws IOException {
        Path directory = Files.createTempDirectory("placement");
        Desk desk = Desk.at(directory);
        try (FolderTransport transport = desk.builder().profile(PROFILE).open();
                EligibilityClient client = EligibilityClient.builder()
                        .institution(HERE)
                        .transport(transport)
                        .codec(CODEC)
                        .role(role)
                        .build()) {
            Ticket ticket = client.submit(DownloadRequest.of(carrier.exchange(), NUMBER));
            Path answer = desk.answerOf(ticket);
            Files.write(
                    carrier.zipped() ? Path.of(answer.toString().replace(".xml", ".zip")) : answer, carrier.document());
            return collected(desk, client, ticket);
        } finally {
            MedicalParts.delete(directory);
        }
    }

    private static Trace collected(Desk desk, EligibilityClient client, Ticket ticket) throws IOException {
        try {
            BulkOutcome<BulkConfirmUnit> outcome = outcome(desk, client, ticket);
            return outcome instanceof BulkOutcome.Ready<BulkConfirmUnit> ready
                    ? read(desk, ready.result())
                    : new Trace(false, List.of(), outcome.toString(), MedicalParts.filesWithCanary(desk.directory()));
        } catch (MalformedAnswerException | ForeignAnswerException e) {
            return new Trace(false, List.of(), told(e), MedicalParts.filesWithCanary(desk.directory()));
        }
    }

    private static String told(ShikakuException refusal) {
        return refusal + " " + refusal.getCause();
    }

    /** One that is cut off is not taken before it has not grown for a while. */
    private static BulkOutcome<BulkConfirmUnit> outcome(Desk desk, EligibilityClient client, Ticket ticket) {
        BulkOutcome<BulkConfirmUnit> outcome = client.bulk().collect(ticket, BulkConfirmUnit.class);
        for (int look = 0; look < 3 && outcome instanceof BulkOutcome.NotYet; look++) {
            desk.clock().move(desk.stall());
            outcome = client.bulk().collect(ticket, BulkConfirmUnit.class);
        }
        return outcome;
    }

    private static Trace read(Desk desk, BulkResult<BulkConfirmUnit> result) throws IOException {
        List<BulkEntry<BulkConfirmUnit>> units = new ArrayList<>();
        boolean document;
        String told;
        try (result) {
            document = result.document().isPresent();
            result.forEach(units::add);
            told = result.head() + " " + result.notices() + " " + units;
        }
        return new Trace(document, units, told, MedicalParts.filesWithCanary(desk.directory()));
    }

    /** That a value has no place for anything else is shown where it is decoded. */
    private static boolean isRead(BulkEntry<BulkConfirmUnit> entry) {
        return entry.unit()
                .filter(unit -> unit.qualifications()
                        .get(0)
                        .person()
                        .name()
                        .filter("見本　花子"::equals)
                        .isPresent())
                .isPresent();
    }

    private static boolean mayCarryMedicalInformation(BulkExchange exchange) {
        return MessageCatalogue.find(exchange.result()).orElseThrow().mayCarryMedicalInformation();
    }

    @Example
    void carriers_areAllOnlineAndHomeVisitResults() {
        assertThat(BulkExchange.values())
                .filteredOn(BulkPlacementProperties::mayCarryMedicalInformation)
                .containsExactly(
                        BulkExchange.CONSENTED_HOME_VISIT,
                        BulkExchange.CONSENTED_ONLINE,
                        BulkExchange.INQUIRY_HOME_VISIT,
                        BulkExchange.INQUIRY_ONLINE);
    }

    @Provide
    Arbitrary<Carrier> carriers() {
        return Combinators.combine(
                        Arbitraries.of(BulkExchange.values())
                                .filter(exchange -> exchange.unitType() == BulkConfirmUnit.class),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, MedicalParts.COUNT - 1),
                        Arbitraries.of(Damage.class),
                        Arbitraries.of(true, false))
                .as(Carrier::new);
    }
}

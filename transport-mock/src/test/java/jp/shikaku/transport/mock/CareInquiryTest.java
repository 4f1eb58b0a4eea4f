package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.FacilityType;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.Progress;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.CareInquiry;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.port.BulkDocument;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.Transport;
import jp.shikaku.core.port.WireNames;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.transport.folder.FolderTransport;
import jp.shikaku.xml.JaxbMessageCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bulk inquiries for home visits and online care: what is chosen, and what a profile must say for it. */
class CareInquiryTest {

    private static final List<InventedPerson> PEOPLE = InventedPeople.generate(2, 7).stream()
            .map(person -> person.with(Scenario.VALID))
            .toList();
    private static final List<CardSearchKey> KEYS = PEOPLE.stream()
            .map(person -> person.cardCheck().build().searchKey())
            .toList();

    @ParameterizedTest
    @CsvSource({
        "QUALIFICATION,       true,  false, false, false",
        "LIMIT_CERTIFICATE,   false, true,  false, false",
        "SPECIFIC_DISEASES,   false, false, true,  false",
        "MEDICAL_INFORMATION, false, false, false, true"
    })
    void send_oneKindChosen_unitsHoldThatAlone(
            String kind, boolean coverage, boolean limit, boolean disease, boolean viewing) {
        for (Qualification qualification : received(KEYS, Set.of(new InquiryInformation(kind)))) {
            assertThat(qualification.coverage().insurerNumber().isPresent()).isEqualTo(coverage);
            assertThat(qualification.limitApplicationCertificate().isPresent()).isEqualTo(limit);
            assertThat(qualification.specificDiseasesCertificates().isEmpty()).isNotEqualTo(disease);
            assertThat(qualification.viewingConsents().isEmpty()).isNotEqualTo(viewing);
        }
    }

    private static List<Qualification> received(List<CardSearchKey> keys, Set<InquiryInformation> information) {
        MockTransport transport = mock(MessageCatalogue.canonicalNames());
        try (EligibilityClient client = client(transport);
                BulkResult<BulkConfirmUnit> result =
                        client.bulk().send(CareInquiry.homeVisit(keys, information), step -> {})) {
            List<Qualification> qualifications = new ArrayList<>();
            for (BulkEntry<BulkConfirmUnit> entry : result) {
                qualifications.addAll(entry.unit().orElseThrow().qualifications());
            }
            assertThat(qualifications).hasSize(keys.size());
            return qualifications;
        }
    }

    @Test
    void inquiries_ofTheSameChoice_areEqualAndForTheirCare() {
        Set<InquiryInformation> two = Set.of(InquiryInformation.QUALIFICATION, InquiryInformation.LIMIT_CERTIFICATE);
        CareInquiry inquiry = CareInquiry.online(KEYS, two);

        assertThat(inquiry.information())
                .containsExactly(InquiryInformation.LIMIT_CERTIFICATE, InquiryInformation.QUALIFICATION);
        assertThat(inquiry.medicalTreatmentFlag().orElseThrow().code()).isEqualTo("3");
        assertThat(CareInquiry.homeVisit(KEYS, two)
                        .medicalTreatmentFlag()
                        .orElseThrow()
                        .code())
                .isEqualTo("2");
    }

    // what is refused before anything is written

    @Test
    void send_exchangeNotEnabled_refusedByItsCode() {
        assertRefused(
                WireNames.none(), CareInquiry.homeVisit(KEYS, Set.of(InquiryInformation.QUALIFICATION)), "SHK-1040");
    }

    @Test
    void send_resultOfTheExchangeNotEnabled_refusedBeforeTheListGoesOut() {
        SetupException refusal = assertRefused(
                WireNames.builder().exchange("XXX-IF029", "OQSzzmuv01").build(),
                CareInquiry.homeVisit(KEYS, Set.of(InquiryInformation.QUALIFICATION)),
                "SHK-1040");

        assertThat(refusal.message(Locale.ENGLISH)).contains("exchange.XXX-IF031");
    }

    @ParameterizedTest
    @CsvSource({"LIMIT_CERTIFICATE, false", "SPECIFIC_DISEASES, false", "MEDICAL_INFORMATION, true", "DRUGS, true"})
    void submit_inAReceiptComputer_onlyWhatIsKnownNotToBeMedical(String kind, boolean refused) {
        MockTransport transport = mock(WireNames.builder()
                .exchange("XXX-IF029", "OQSzzmuv01")
                .exchange("XXX-IF031", "OQSzzmuv02")
                .choice("information", "QUALIFICATION", "01")
                .choice("information", kind, "02")
                .build());
        CareInquiry inquiry =
                CareInquiry.homeVisit(KEYS, Set.of(InquiryInformation.QUALIFICATION, new InquiryInformation(kind)));
        try (EligibilityClient client = EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .transport(transport)
                .build()) {
            SetupException refusal = catchThrowableOfType(SetupException.class, () -> client.submit(inquiry));

            assertThat(Optional.ofNullable(refusal).map(SetupException::code))
                    .isEqualTo(refused ? Optional.of(DiagnosticCode.MEDICAL_ROLE_REFUSED) : Optional.empty());
            assertThat(transport.requests()).hasSize(refused ? 0 : 1);
        }
    }

    @Test
    void inquiry_ofAnotherExchange_cannotBeMade() {
        assertThat(catchThrowableOfType(
                                SetupException.class,
                                () -> new CareInquiry(
                                        BulkExchange.QUALIFICATIONS,
                                        RequestHeader.builder().build(),
                                        KEYS,
                                        List.of(InquiryInformation.QUALIFICATION)))
                        .code())
                .isEqualTo(DiagnosticCode.MESSAGE_NOT_SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({"LIMIT_CERTIFICATE", "SURGERY", "''"})
    void send_choiceWithoutACode_refusedWithTheEntryToSet(String kind) {
        WireNames names = WireNames.builder()
                .exchange("XXX-IF029", "OQSzzmuv01")
                .exchange("XXX-IF031", "OQSzzmuv02")
                .choice("information", "QUALIFICATION", "01")
                .build();
        CareInquiry inquiry =
                CareInquiry.homeVisit(KEYS, Set.of(InquiryInformation.QUALIFICATION, new InquiryInformation(kind)));

        SetupException refusal = assertRefused(names, inquiry, "SHK-1060");

        assertThat(refusal.code()).isEqualTo(DiagnosticCode.CHOICE_NOT_NAMED);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            assertThat(refusal.message(locale)).contains("choice.information." + kind);
            assertThat(refusal.next(locale)).isNotBlank();
        }
    }

    private static SetupException assertRefused(WireNames names, CareInquiry inquiry, String code) {
        MockTransport transport = mock(names);
        try (EligibilityClient client = client(transport)) {
            SetupException refusal = catchThrowableOfType(
                    SetupException.class, () -> client.bulk().send(inquiry, step -> {}));
            assertThat(refusal.code().code()).isEqualTo(code);
            assertThat(transport.requests()).isEmpty();
            assertThat(client.pending()).isEmpty();
            return refusal;
        }
    }

    @Test
    void send_nothingChosen_refused() {
        MockTransport transport = mock(MessageCatalogue.canonicalNames());
        try (EligibilityClient client = client(transport)) {
            InvalidRequestException refusal = catchThrowableOfType(
                    InvalidRequestException.class, () -> client.submit(CareInquiry.online(KEYS, Set.of())));

            assertThat(refusal.violations())
                    .extracting(Violation::code, Violation::field)
                    .contains(org.assertj.core.groups.Tuple.tuple(DiagnosticCode.REQUIRED, "InquiryInformation"));
            assertThat(refusal.message(Locale.JAPANESE)).contains("照会する情報");
            assertThat(transport.requests()).isEmpty();
        }
    }

    @Test
    void submit_onlineAtANursingStation_refused() {
        try (EligibilityClient client = EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .transport(mock(MessageCatalogue.canonicalNames()))
                .facility(FacilityType.NURSING_STATION)
                .build()) {
            Set<InquiryInformation> kinds = Set.of(InquiryInformation.QUALIFICATION);

            assertThat(catchThrowableOfType(SetupException.class, () -> client.submit(CareInquiry.online(KEYS, kinds)))
                            .code())
                    .isEqualTo(DiagnosticCode.NOT_AT_FACILITY);
            assertThat(client.submit(CareInquiry.homeVisit(KEYS, kinds))).isNotNull();
        }
    }

    private static MockTransport mock(WireNames names) {
        return MockTransport.to(SimulatedTerminal.builder()
                .people(PEOPLE)
                .profile(TerminalProfile.builder().wireNames(names).build())
                .build());
    }

    private static EligibilityClient client(Transport transport) {
        return EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .transport(transport)
                .role(SystemRole.EHR)
                .build();
    }

    // names of a specification

    private static final TerminalProfile OVERRIDDEN = TerminalProfile.of(Map.of(
            "exchange.XXX-IF029", "OQSzzmuv01",
            "exchange.XXX-IF031", "OQSzzmuv02",
            "element.InquiryInformation", "InfoKbn",
            "element.XXX-IF029.QualificationConfirmSearchInfo", "SearchKey",
            "element.XXX-IF031.BulkConfirmUnit", "Unit",
            "choice.information.QUALIFICATION", "01",
            "choice.information.LIMIT_CERTIFICATE", "07"));

    @TempDir
    private Path directory;

    @Test
    void overriddenProfile_drivesCodecFolderAndTerminalAlike() throws IOException {
        Path root = directory.resolve("OQS");
        Files.createDirectories(root.resolve("req"));
        Files.createDirectories(root.resolve("res"));
        SimulatedTerminal terminal =
                SimulatedTerminal.builder().people(PEOPLE).profile(OVERRIDDEN).build();
        List<Path> requests = new ArrayList<>();
        List<FolderTerminal> serving = new ArrayList<>();
        Consumer<Progress> watch = step -> {
            if (step instanceof Progress.Submitted) {
                requests.addAll(files(root.resolve("req")));
                assertRequest(requests.get(0));
                serving.add(FolderTerminal.serve(root, terminal));
            }
        };
        try (FolderTransport transport = FolderTransport.builder()
                        .root(root)
                        .stateDirectory(directory.resolve("state"))
                        .profile(OVERRIDDEN)
                        .open();
                EligibilityClient client = client(transport);
                BulkResult<BulkConfirmUnit> result = client.bulk()
                        .send(
                                CareInquiry.homeVisit(
                                        KEYS,
                                        Set.of(InquiryInformation.QUALIFICATION, InquiryInformation.LIMIT_CERTIFICATE)),
                                watch)) {
            assertThat(files(root.resolve("res")))
                    .extracting(file -> file.getFileName().toString().substring(0, 14))
                    .containsExactly("OQSzzmuv01res_", "OQSzzmuv02res_");
            assertThat(files(root.resolve("res")).get(1))
                    .content()
                    .contains("<Unit>")
                    .doesNotContain("BulkConfirmUnit");
            assertThat(result.head().messageId()).isEqualTo(BulkExchange.INQUIRY_HOME_VISIT.result());
            List<BulkEntry<BulkConfirmUnit>> entries = new ArrayList<>();
            result.forEach(entries::add);
            assertThat(entries).hasSize(2).allSatisfy(CareInquiryTest::assertChosen);
        } finally {
            serving.forEach(FolderTerminal::close);
        }
    }

    @Test
    void renamedExchange_resultIsFoundBesideOtherDocumentsInAZipFile() throws IOException {
        TerminalProfile renamed = TerminalProfile.of(Map.of("exchange.XXX-IF031", "OQSzzmuv02"));
        MessageCodec codec = new JaxbMessageCodec();
        MessageId id = BulkExchange.INQUIRY_HOME_VISIT.result();
        Payload zip = zip("list.xml", "<XmlMsg/>", "OQSzzmuv02res_1.xml", """
                <XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader>\
                <MessageBody><BulkConfirmUnit><ProcessingResultStatus>1</ProcessingResultStatus></BulkConfirmUnit>\
                </MessageBody></XmlMsg>""");

        try (BulkDocument result = codec.open(id, zip, renamed)) {
            assertThat(result.size()).isEqualTo(1);
        }
        assertThat(((BulkAnswer) codec.decode(id, zip, renamed).message()).units())
                .hasSize(1);
        assertThat(codec.showsMedicalInformation(id, zip, renamed)).isFalse();
    }

    /** Names and documents in turn. */
    private static Payload zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return Payload.of(bytes.toByteArray());
    }

    private static void assertRequest(Path file) {
        assertThat(file.getFileName().toString()).startsWith("OQSzzmuv01req_");
        assertThat(file)
                .content()
                .contains("<InfoKbn>07</InfoKbn><InfoKbn>01</InfoKbn>", "<SearchKey>")
                .doesNotContain("QualificationConfirmSearchInfo", "InquiryInformation", "QUALIFICATION");
    }

    private static void assertChosen(BulkEntry<BulkConfirmUnit> entry) {
        assertThat(entry.notices()).isEmpty();
        assertThat(entry.unit().orElseThrow().qualifications()).singleElement().satisfies(qualification -> {
            assertThat(qualification.coverage().insurerNumber()).isPresent();
            assertThat(qualification.limitApplicationCertificate()).isPresent();
            assertThat(qualification.specificDiseasesCertificates()).isEmpty();
        });
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

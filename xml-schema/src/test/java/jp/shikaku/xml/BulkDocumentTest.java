package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.BulkDocument;
import jp.shikaku.core.port.BulkLimits;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.qualification.CardSearchKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bulk results are read unit by unit, from plain documents and zip files; lists are written row by row. */
class BulkDocumentTest {

    private static final MessageId RESULT = BulkExchange.QUALIFICATIONS.result();
    private static final JaxbMessageCodec STRICT = Documents.CODEC.parsing(ParsingPolicy.strict());
    private static final String DONE =
            new String(Documents.golden("OQSmuquc02res_202611210012.xml"), StandardCharsets.UTF_8);

    private static BulkDocument open(byte[] document) {
        return Documents.CODEC.open(RESULT, Payload.of(document), Documents.UTF_8);
    }

    private static List<BulkEntry<? extends BulkUnit>> entries(String document) {
        return entries(utf8(document));
    }

    private static List<BulkEntry<? extends BulkUnit>> entries(byte[] document) {
        List<BulkEntry<? extends BulkUnit>> entries = new ArrayList<>();
        try (BulkDocument open = open(document)) {
            open.forEachRemaining(entries::add);
        }
        return entries;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String withUnits(String... units) {
        int start = DONE.indexOf("<BulkConfirmUnit>");
        int end = DONE.lastIndexOf("</BulkConfirmUnit>") + "</BulkConfirmUnit>".length();
        return DONE.substring(0, start) + String.join("", units) + DONE.substring(end);
    }

    private static String unit(String content) {
        return "<BulkConfirmUnit><ProcessingResultStatus>1</ProcessingResultStatus>" + content + "</BulkConfirmUnit>";
    }

    @Test
    void open_goldenResult_headAndUnitsAsDecodedAsAWhole() {
        jp.shikaku.core.bulk.BulkAnswer whole = (jp.shikaku.core.bulk.BulkAnswer)
                Documents.decode(RESULT, utf8(DONE)).message();

        try (BulkDocument open = open(utf8(DONE))) {
            assertThat(open.size()).isEqualTo(2);
            assertThat(open.charset()).isEqualTo(WireCharset.UTF_8);
            assertThat(open.head().header()).isEqualTo(whole.header());
            assertThat(open.head().counts()).isEqualTo(whole.counts());
            assertThat(open.head().receptionNumber()).isEqualTo(whole.receptionNumber());
        }
        assertThat(entries(DONE))
                .<Object>extracting(entry -> entry.unit().orElseThrow())
                .isEqualTo(whole.units());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void open_bodyBeforeHeader_sameUnits(String charset) {
        int header = DONE.indexOf("<MessageHeader>");
        int headerEnd = DONE.indexOf("<MessageBody>");
        int end = DONE.indexOf("</XmlMsg>");
        String turned = DONE.substring(0, header)
                + DONE.substring(headerEnd, end)
                + DONE.substring(header, headerEnd)
                + DONE.substring(end);

        byte[] document = turned.getBytes(java.nio.charset.Charset.forName(charset));

        assertThat(entries(document))
                .extracting(BulkEntry::unit)
                .isEqualTo(entries(DONE).stream().map(BulkEntry::unit).toList());
        try (BulkDocument open = open(document)) {
            assertThat(open.head().receptionNumber()).isPresent();
        }
    }

    /** Strictly as well: the list is no unknown element. */
    @ParameterizedTest
    @EnumSource(names = {"QUALIFICATIONS", "MEDICAL_TICKETS", "CONSENTED_HOME_VISIT", "CONSENTED_ONLINE"})
    void open_resultsInAListOrBesideIt_allRead(BulkExchange exchange) {
        String one = "<ResultOfQualificationConfirmation><Sex1>1</Sex1></ResultOfQualificationConfirmation>";
        String other = "<ResultOfQualificationConfirmation><Sex1>2</Sex1></ResultOfQualificationConfirmation>";
        String document = withUnits(unit("<ResultList>" + one + other + "</ResultList>"), unit(one + other));

        try (BulkDocument open = STRICT.open(exchange.result(), Payload.of(utf8(document)), Documents.UTF_8)) {
            BulkConfirmUnit listed = (BulkConfirmUnit) open.next().unit().orElseThrow();
            assertThat(listed.qualifications()).hasSize(2);
            assertThat(listed).isEqualTo(open.next().unit().orElseThrow());
        }
    }

    @Test
    void strict_unitWithANotice_refusedAtItsPlaceAndTheRestRead() {
        String odd = unit("<QualificationValidity>9</QualificationValidity>");
        String added = unit("<Novelty/>");
        byte[] document = utf8(withUnits(unit(""), odd, added));
        List<BulkEntry<? extends BulkUnit>> entries = new ArrayList<>();

        try (BulkDocument open = STRICT.open(RESULT, Payload.of(document), Documents.UTF_8)) {
            open.forEachRemaining(entries::add);
        }

        assertThat(entries).extracting(BulkEntry::position).containsExactly(1, 2, 3);
        assertThat(entries).extracting(entry -> entry.unit().isPresent()).containsExactly(true, false, true);
        assertThat(entries.get(1).notices())
                .extracting(Notice::code)
                .containsExactly(DiagnosticCode.UNKNOWN_CODE, DiagnosticCode.UNIT_REFUSED_BY_STRICT_PARSING);
        assertThat(entries.get(1).notices().get(1).path()).isEqualTo("/XmlMsg/MessageBody/BulkConfirmUnit[2]");
        assertThat(entries(document)).allMatch(entry -> entry.unit().isPresent());
    }

    @Test
    void strict_headerWithANotice_documentRefused() {
        byte[] document = utf8(DONE.replaceFirst("<SegmentOfResult>\\d", "<SegmentOfResult>7"));

        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> STRICT.open(RESULT, Payload.of(document), Documents.UTF_8))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(DiagnosticCode.REFUSED_BY_STRICT_PARSING));
        try (BulkDocument lenient = open(document)) {
            assertThat(lenient.head().notices()).extracting(Notice::code).containsExactly(DiagnosticCode.UNKNOWN_CODE);
        }
    }

    @Test
    void next_unitThatSaysNothing_reportedWithItsPlaceAndTheRestRead() {
        List<BulkEntry<? extends BulkUnit>> entries =
                entries(withUnits(unit(""), "<BulkConfirmUnit><Other>1</Other></BulkConfirmUnit>", unit("")));

        assertThat(entries).extracting(entry -> entry.unit().isPresent()).containsExactly(true, false, true);
        assertThat(entries.get(1).position()).isEqualTo(2);
        assertThat(entries.get(1).notices())
                .contains(new Notice(DiagnosticCode.UNIT_NOT_INTERPRETED, "/XmlMsg/MessageBody/BulkConfirmUnit[2]"));
    }

    @Test
    void next_unitBeyondALimit_reportedWithItsPlaceAndTheRestRead() {
        String endless = "x".repeat(XmlLimits.defaults().textLength() + 1);

        List<BulkEntry<? extends BulkUnit>> entries = entries(withUnits(
                unit(""),
                unit("<ReferenceNumber>" + endless + "</ReferenceNumber>"),
                unit("<a/>".repeat(XmlLimits.defaults().elements() + 1)),
                unit("<ReferenceNumber>000101</ReferenceNumber>")));

        assertThat(entries).extracting(entry -> entry.unit().isPresent()).containsExactly(true, false, false, true);
        assertThat(entries.get(3).unit().map(unit -> ((BulkConfirmUnit) unit).referenceNumbers()))
                .contains(List.of(jp.shikaku.core.identifier.ReferenceNumber.of("000101")));
    }

    @Test
    void next_unknownElementsAndCodes_notedUnderTheirUnit() {
        List<BulkEntry<? extends BulkUnit>> entries =
                entries(withUnits(unit(""), unit("<New>1</New><QualificationValidity>8</QualificationValidity>")));

        assertThat(entries.get(0).notices()).isEmpty();
        assertThat(entries.get(1).notices())
                .containsExactly(
                        new Notice(DiagnosticCode.UNKNOWN_ELEMENT, "/XmlMsg/MessageBody/BulkConfirmUnit[2]/New"),
                        new Notice(
                                DiagnosticCode.UNKNOWN_CODE,
                                "/XmlMsg/MessageBody/BulkConfirmUnit[2]/QualificationValidity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"</BulkConfirmUnit></MessageBody>", "</XmlMsg>"})
    void open_illFormed_refusedBeforeTheFirstUnit(String cut) {
        String damaged = DONE.substring(0, DONE.lastIndexOf(cut.substring(0, cut.indexOf('>') + 1)));

        assertRefused(utf8(damaged), DiagnosticCode.TRUNCATED);
        assertRefused(utf8(damaged + "</Other></XmlMsg>"), DiagnosticCode.NOT_WELL_FORMED);
    }

    @Test
    void open_noBulkResult_setupException() {
        assertThatExceptionOfType(SetupException.class)
                .isThrownBy(() -> Documents.CODEC.open(
                        BulkExchange.QUALIFICATIONS.reception(), Payload.of(utf8(DONE)), Documents.UTF_8));
    }

    private static void assertRefused(byte[] document, DiagnosticCode code) {
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> open(document))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    // zip files

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void open_zip_documentNamedLikeTheMessageOrElseTheOnlyOne() {
        Map<String, byte[]> both = new LinkedHashMap<>();
        both.put("readme.txt", utf8("no document"));
        both.put("other.xml", utf8(withUnits(unit(""))));
        assertThat(entries(zip(both))).hasSize(1);

        both.put("OQSmuquc02res_202611210012.xml", utf8(DONE));
        assertThat(entries(zip(both))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "OQSmuquc02res_1.xml, OQSmuquc02res_2.xml",
        "part1.xml, part2.XML",
        "a/OQSmuquc02res_1.xml, oqsMUQUC02RES_2.XML"
    })
    void open_zipOfSeveralDocuments_refused(String first, String second) {
        Map<String, byte[]> both = new LinkedHashMap<>();
        both.put(first, utf8(withUnits(unit(""))));
        both.put(second, utf8(DONE));

        assertRefused(zip(both), DiagnosticCode.ZIP_WITH_SEVERAL_DOCUMENTS);
    }

    @Test
    void open_zipWithNameInCapitals_read() {
        assertThat(entries(zip(Map.of("OQSMUQUC02RES_1.XML", utf8(DONE))))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../OQSmuquc02res_1.xml",
                "a/../../b.xml",
                "..\\b.xml",
                "/etc/b.xml",
                "\\b.xml",
                "C:\\b.xml",
                "c:b.xml",
                ".."
            })
    void open_zipWhoseEntryLeadsElsewhere_refused(String name) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("OQSmuquc02res_202611210012.xml", utf8(DONE));
        entries.put(name, utf8(DONE));

        assertRefused(zip(entries), DiagnosticCode.ZIP_ENTRY_NAME);
    }

    @Test
    void open_zipBomb_refusedByItsRatio() {
        assertRefused(zip(Map.of("OQSmuquc02res_1.xml", new byte[64 << 20])), DiagnosticCode.LIMIT_EXCEEDED);
    }

    @Test
    void open_zipLargerThanAllowed_refusedWhileUnpacking() {
        TerminalProfile small = TerminalProfile.builder()
                .bulk(new BulkLimits(1000, Duration.ofMinutes(1), Duration.ZERO, 1))
                .build();
        byte[] zip = zip(Map.of("OQSmuquc02res_1.xml", utf8(DONE)));

        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> Documents.CODEC.open(RESULT, Payload.of(zip), small))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(DiagnosticCode.LIMIT_EXCEEDED));
    }

    @Test
    void open_zipOfManyEntries_refused() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 17; i++) {
            many.put(i + ".xml", utf8(DONE));
        }

        assertRefused(zip(many), DiagnosticCode.LIMIT_EXCEEDED);
    }

    @Test
    void open_zipWithoutDocument_refused() {
        assertRefused(zip(Map.of("readme.txt", utf8("no document"))), DiagnosticCode.ZIP_WITHOUT_DOCUMENT);
    }

    @Test
    void open_damagedOrEncryptedZip_refused() {
        byte[] zip = zip(Map.of("OQSmuquc02res_1.xml", utf8(DONE)));
        byte[] damaged = zip.clone();
        for (int i = 60; i < 80; i++) {
            damaged[i] ^= 0x55;
        }
        byte[] encrypted = zip.clone();
        encrypted[6] |= 1;

        assertRefused(damaged, DiagnosticCode.ZIP_UNREADABLE);
        assertRefused(encrypted, DiagnosticCode.ENCRYPTED);
        assertRefused(java.util.Arrays.copyOf(zip, zip.length / 2), DiagnosticCode.ZIP_UNREADABLE);
    }

    // lists that are written

    @Test
    void encode_list_readAgainAndAsLongAsSaid() throws IOException {
        BulkInquiry inquiry = (BulkInquiry) Documents.decode(
                        BulkExchange.QUALIFICATIONS.request(), Documents.golden("OQSmuquc01req_202611210010.xml"))
                .message();

        Payload document = Documents.CODEC.encode(inquiry, Documents.SHIFT_JIS);

        assertThat(document.size()).isEqualTo(bytes(document).length);
        assertThat(bytes(document)).isEqualTo(bytes(document));
        assertThat(Documents.decode(BulkExchange.QUALIFICATIONS.request(), bytes(document))
                        .message())
                .isEqualTo(inquiry);
    }

    @Test
    void encode_characterOfARowNotInTheCharset_refusedWithItsRow() {
        BulkInquiry inquiry = (BulkInquiry) Documents.decode(
                        BulkExchange.QUALIFICATIONS.request(), Documents.golden("OQSmuquc01req_202611210010.xml"))
                .message();
        List<CardSearchKey> rows = new ArrayList<>();
        inquiry.searchKeys().forEach(rows::add);
        rows.set(
                1,
                rows.get(1).toBuilder()
                        .insuredCardSymbol(InsuredCardSymbol.of("𠮷"))
                        .build());

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Documents.CODEC.encode(new BulkInquiry(inquiry.header(), rows), Documents.SHIFT_JIS))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactly("QualificationConfirmSearchInfo[2]/InsuredCardSymbol"));
    }

    private static byte[] bytes(Payload document) throws IOException {
        try (InputStream in = document.open()) {
            return in.readAllBytes();
        }
    }
}

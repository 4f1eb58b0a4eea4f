package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.port.Payload;
import jp.shikaku.transport.usb.internal.batch.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes by name and by content. */
class GateTest {

    private static final int LIMIT = 100_000;
    private static final String NAME = "OQSmuquc02res_202611210001.";

    private final Gate gate = new Gate(MalwareScanner.NONE, LIMIT);

    private static Payload text(String content) {
        return Payload.of(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Payload zip(String entry, int length) {
        return Payload.of(zip(Map.of(entry, new byte[length]), ZipOutputStream.DEFLATED));
    }

    private static byte[] zip(Map<String, byte[]> entries, int method) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(entry(each, method));
                zip.write(each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(Map.Entry<String, byte[]> content, int method) {
        CRC32 sum = new CRC32();
        sum.update(content.getValue());
        ZipEntry entry = new ZipEntry(content.getKey());
        entry.setMethod(method);
        entry.setSize(content.getValue().length);
        entry.setCrc(sum.getValue());
        return entry;
    }

    private void assertRefused(String name, Payload content, DiagnosticCode code) {
        assertThatThrownBy(() -> gate.check(name, content))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> org.assertj.core.api.Assertions.assertThat(e.code())
                                .isEqualTo(code));
    }

    @Test
    void check_eachKindAsItsNameSays_passes() {
        assertThatCode(() -> {
                    gate.check(NAME + "xml", text("<?xml version=\"1.0\"?><A>x</A>\n"));
                    gate.check(NAME + "pdf", text("%PDF-1.7 ... %%EOF\n"));
                    gate.check(NAME + "zip", zip("OQSmuquc02res_202611210001.xml", 10));
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../" + NAME + "xml",
                "..\\" + NAME + "xml",
                NAME + "exe",
                NAME + "xml.exe",
                NAME + "err",
                NAME + "lnk",
                "autorun.inf",
                "C:\\x.xml",
                "CON.xml",
                NAME + "xml ",
                NAME + "xml.",
                ""
            })
    void check_otherNames_refused(String name) {
        assertRefused(name, text("<A></A>"), DiagnosticCode.FILE_KIND_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.exe", "../a.xml", "/etc/passwd", "a/b.xml", "C:\\a.xml", "a.xml.exe", ".xml"})
    void check_zipHoldsWhatMayNotPass_refused(String entry) {
        assertRefused(NAME + "zip", zip(entry, 10), DiagnosticCode.FILE_CONTENT_NOT_ALLOWED);
    }

    static Stream<Arguments> bulkResults() {
        return Stream.of(
                Arguments.of("people found", bulkResult(GateTest::found)),
                Arguments.of(
                        "people found, indented", bulkResult(row -> found(row).replace("<", "            <"))),
                Arguments.of("nobody found", bulkResult(GateTest::notFound)));
    }

    private static Payload bulkResult(IntFunction<String> row) {
        String rows = IntStream.range(0, 3000).mapToObj(row).collect(Collectors.joining());
        String document = "<XmlMsg><MessageBody>\n" + rows + "</MessageBody></XmlMsg>";
        return Payload.of(
                zip(Map.of(NAME + "xml", document.getBytes(StandardCharsets.UTF_8)), ZipOutputStream.DEFLATED));
    }

    private static String found(int row) {
        return searched(row)
                + "<ProcessingResultStatus>1</ProcessingResultStatus>\n"
                + "<QualificationValidity>1</QualificationValidity>\n"
                + "<ResultOfQualificationConfirmation>\n"
                + "<InsuredCardClassification>01</InsuredCardClassification>\n"
                + "<InsurerNumber>06990014</InsurerNumber>\n"
                + "<InsuredIdentificationNumber>" + number(row) + "</InsuredIdentificationNumber>\n"
                + "<Name>見本　" + number(row) + "</Name>\n"
                + "<Address>東京都架空区見本町" + row % 9 + "－" + row % 31 + "</Address>\n"
                + "<QualificationDate>20200401</QualificationDate>\n"
                + "<InsuredCertificateIssuanceDate>20200401</InsuredCertificateIssuanceDate>\n"
                + "<InsurerName>架空健康保険組合</InsurerName>\n"
                + "</ResultOfQualificationConfirmation>\n"
                + "</BulkConfirmUnit>\n";
    }

    private static String notFound(int row) {
        return searched(row)
                + "<ProcessingResultStatus>2</ProcessingResultStatus>\n"
                + "<ProcessingResultCode>SAMPLE-P002</ProcessingResultCode>\n"
                + "<ProcessingResultMessage>見本の個人単位エラーです。</ProcessingResultMessage>\n"
                + "</BulkConfirmUnit>\n";
    }

    private static String searched(int row) {
        return "<BulkConfirmUnit>\n"
                + "<QualificationConfirmSearchInfo>\n"
                + "<InsurerNumber>06990014</InsurerNumber>\n"
                + "<InsuredCardSymbol>1</InsuredCardSymbol>\n"
                + "<InsuredIdentificationNumber>" + number(row) + "</InsuredIdentificationNumber>\n"
                + "<InsuredBranchNumber>01</InsuredBranchNumber>\n"
                + "<LimitApplicationCertificateRelatedConsFlg>1</LimitApplicationCertificateRelatedConsFlg>\n"
                + "<ArbitraryIdentifier>" + row + "_1</ArbitraryIdentifier>\n"
                + "</QualificationConfirmSearchInfo>\n";
    }

    private static int number(int row) {
        return 1_000_000 + (row * 7919 & 0xFFFFF);
    }

    /** Such documents shrink to a twentieth or a fortieth, which is no sign of a zip bomb. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("bulkResults")
    void check_zippedResultOfABulkExchange_passes(String what, Payload zip) {
        assertThatCode(() -> new Gate(MalwareScanner.NONE, Limits.DOCUMENT_SIZE).check(NAME + "zip", zip))
                .doesNotThrowAnyException();
    }

    @Test
    void check_smallZipThatGrowsALot_passes() {
        assertThatCode(() -> gate.check(NAME + "zip", zip("a.xml", 1 << 20))).doesNotThrowAnyException();
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("xml", bytes("<?xml version=\"1.0\"?><Msg><Head/><Body><Row/>/></Body><Tail/></Msg>")),
                Arguments.of("xml", bytes("<Msg><Row>1</Row>" + "<Row/>".repeat(300) + "</Msg>")),
                Arguments.of("xml", bytes("<Msg Empty=\"1\" />")),
                Arguments.of("pdf", bytes("%PDF-1.7 ... %%EOF")),
                Arguments.of("zip", zip(Map.of("a.xml", bytes("<A/>")), ZipOutputStream.DEFLATED)),
                Arguments.of("zip", zip(Map.of("a.xml", bytes("<A/>")), ZipOutputStream.STORED)),
                Arguments.of(
                        "zip",
                        zip(
                                Map.of("a.xml", zip(Map.of("b.xml", bytes("<B/>")), ZipOutputStream.STORED)),
                                ZipOutputStream.STORED)));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void check_cutAnywhere_refused(String extension, byte[] whole) {
        assertThatCode(() -> gate.check(NAME + extension, Payload.of(whole))).doesNotThrowAnyException();
        for (int length = 5; length < whole.length; length++) {
            assertRefused(NAME + extension, Payload.of(Arrays.copyOf(whole, length)), DiagnosticCode.FILE_CUT_OFF);
        }
    }

    /** One reader finds the second entry by the directory, another stops before it. */
    @Test
    void check_zipWithAnEntryBehindAGap_refused() {
        byte[] zip =
                zip(new TreeMap<>(Map.of("a.xml", bytes("<A/>"), "evil.exe", bytes("MZ90"))), ZipOutputStream.STORED);
        assertRefused(NAME + "zip", Payload.of(withGap(zip)), DiagnosticCode.FILE_CONTENT_NOT_ALLOWED);
    }

    @Test
    void check_zipWithAPlainEntryBehindAGap_refused() {
        byte[] zip = zip(new TreeMap<>(Map.of("a.xml", bytes("<A/>"), "b.xml", bytes("MZ90"))), ZipOutputStream.STORED);
        assertRefused(NAME + "zip", Payload.of(withGap(zip)), DiagnosticCode.FILE_CONTENT_NOT_ALLOWED);
    }

    /** Eight bytes before the second of two entries, and a directory that knows. */
    private static byte[] withGap(byte[] zip) {
        int gap = 8;
        int second = indexOf(zip, 0x04034b50, 4);
        ByteBuffer moved = ByteBuffer.allocate(zip.length + gap).order(ByteOrder.LITTLE_ENDIAN);
        moved.put(zip, 0, second).put(new byte[gap]).put(zip, second, zip.length - second);
        int directory = indexOf(moved.array(), 0x02014b50, second);
        int record = indexOf(moved.array(), 0x02014b50, directory + 4);
        moved.putInt(record + 42, second + gap);
        moved.putInt(moved.capacity() - 6, directory);
        return moved.array();
    }

    private static int indexOf(byte[] zip, int signature, int from) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        return IntStream.range(from, zip.length - 3)
                .filter(at -> bytes.getInt(at) == signature)
                .findFirst()
                .orElseThrow();
    }

    /** The directory names another file than the one that lies there. */
    @Test
    void check_zipWhoseDirectoryTellsOtherwise_refused() {
        byte[] zip = zip(Map.of("a.xml", bytes("<A/>")), ZipOutputStream.STORED);
        byte[] renamed = zip.clone();
        renamed[indexOf(zip, 0x02014b50, 0) + 46] = 'b';
        byte[] uncounted = zip.clone();
        uncounted[zip.length - 12] = 2;

        assertRefused(NAME + "zip", Payload.of(renamed), DiagnosticCode.FILE_CONTENT_NOT_ALLOWED);
        assertRefused(NAME + "zip", Payload.of(uncounted), DiagnosticCode.FILE_CUT_OFF);
    }

    @Test
    void check_zipThatGrows_refused() {
        assertRefused(NAME + "zip", zip("a.xml", 50_000_000), DiagnosticCode.FILE_CONTENT_NOT_ALLOWED);
    }

    @Test
    void check_oneByteBelowAndAboveTheLimit_passesAndIsRefused() {
        String most = "<A>" + "x".repeat(LIMIT - 7) + "</A>";
        assertThatCode(() -> gate.check(NAME + "xml", text(most))).doesNotThrowAnyException();
        assertRefused(NAME + "xml", text(most + " "), DiagnosticCode.FILE_TOO_LARGE);
    }
}

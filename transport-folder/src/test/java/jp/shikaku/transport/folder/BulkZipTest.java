package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.BulkLimits;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.xml.JaxbMessageCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hostile zip files in the share: set aside, nothing is written beside them, and the exchange goes on. */
class BulkZipTest {

    private static final ReceptionNumber NUMBER = ReceptionNumber.of("2026112100000301");
    private static final int LARGEST = 8 << 20;
    private static final byte[] RESULT = utf8("<XmlMsg><MessageHeader><ReceptionNumber>" + NUMBER.value()
            + "</ReceptionNumber><SegmentOfResult>1</SegmentOfResult>"
            + "<NumberOfProcessingResult>1</NumberOfProcessingResult></MessageHeader><MessageBody><BulkConfirmUnit>"
            + "<ProcessingResultStatus>1</ProcessingResultStatus></BulkConfirmUnit></MessageBody></XmlMsg>");

    @TempDir
    Path directory;

    private Desk desk;
    private FolderTransport transport;
    private EligibilityClient client;
    private Ticket first;

    /** What somebody puts in the share instead of a result. */
    enum Hostile {
        BOMB(DiagnosticCode.LIMIT_EXCEEDED) {
            @Override
            byte[] zip() {
                return zipOf(Map.of("planted.xml", new byte[LARGEST - 1]));
            }
        },
        TOO_LARGE(DiagnosticCode.LIMIT_EXCEEDED) {
            @Override
            byte[] zip() {
                byte[] noise = new byte[LARGEST + 1];
                new Random(1).nextBytes(noise);
                return zipOf(Map.of("planted.xml", noise));
            }
        },
        TOO_MANY(DiagnosticCode.LIMIT_EXCEEDED) {
            @Override
            byte[] zip() {
                Map<String, byte[]> entries = new LinkedHashMap<>();
                for (int i = 0; i < 1000; i++) {
                    entries.put("planted" + i + ".xml", RESULT);
                }
                return zipOf(entries);
            }
        },
        PARENT(DiagnosticCode.ZIP_ENTRY_NAME) {
            @Override
            byte[] zip() {
                return zipOf(Map.of("../planted.xml", RESULT));
            }
        },
        ROOT(DiagnosticCode.ZIP_ENTRY_NAME) {
            @Override
            byte[] zip() {
                return zipOf(Map.of("/planted.xml", RESULT));
            }
        },
        SEVERAL(DiagnosticCode.ZIP_WITH_SEVERAL_DOCUMENTS) {
            @Override
            byte[] zip() {
                return zipOf(Map.of("planted1.xml", RESULT, "planted2.xml", RESULT));
            }
        },
        ENCRYPTED(DiagnosticCode.ENCRYPTED) {
            @Override
            byte[] zip() {
                byte[] zip = zipOf(Map.of("planted.xml", RESULT));
                zip[6] |= 1;
                return zip;
            }
        };

        private final DiagnosticCode code;

        Hostile(DiagnosticCode code) {
            this.code = code;
        }

        abstract byte[] zip();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipOf(Map<String, byte[]> entries) {
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

    @BeforeEach
    void accept() throws IOException {
        desk = Desk.at(directory);
        transport = desk.builder()
                .profile(TerminalProfile.builder()
                        .bulk(new BulkLimits(LARGEST, Duration.ofMinutes(1), Duration.ZERO, 1))
                        .build())
                .open();
        client = EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .codec(new JaxbMessageCodec())
                .transport(transport)
                // a receipt computer keeps nothing of which it cannot be told what it holds
                .role(SystemRole.EHR)
                .build();
        first = client.submit(BulkInquiry.of(List.of(CardSearchKey.builder()
                .insurerNumber(InsurerNumber.of("06990014"))
                .insuredIdentificationNumber(InsuredIdentificationNumber.of("12"))
                .birthdate(LocalDate.of(1968, 1, 15))
                .build())));
        Files.writeString(
                desk.answerOf(first),
                "<XmlMsg><MessageBody><ReceptionNumber>" + NUMBER.value()
                        + "</ReceptionNumber></MessageBody></XmlMsg>");
    }

    @AfterEach
    void close() {
        client.close();
        transport.close();
    }

    @ParameterizedTest
    @EnumSource
    void resume_hostileZip_setAsideNothingUnpackedAndGoneOnWith(Hostile hostile) throws IOException {
        List<Path> before = paths();
        comes(hostile.zip());

        MalformedAnswerException told = catchThrowableOfType(MalformedAnswerException.class, this::resume);

        assertThat(told.code()).isEqualTo(hostile.code);
        assertThat(told.next(Locale.ENGLISH)).isNotBlank();
        assertThat(told.next(Locale.JAPANESE)).isNotBlank();
        assertThat(desk.reasons()).singleElement().asString().contains(hostile.code.code());
        assertThat(desk.quarantine()).hasSize(1);
        assertThat(paths()).containsExactlyElementsOf(before);
        assertThat(client.pending()).containsExactly(first);

        comes(zipOf(Map.of("OQSmuquc02res_1.xml", RESULT)));
        assertThat(resume()).isEqualTo(1);
        assertThat(client.pending()).isEmpty();
    }

    private void comes(byte[] zip) throws IOException {
        Ticket download = client.submit(DownloadRequest.of(BulkExchange.QUALIFICATIONS, NUMBER));
        Files.write(
                desk.res()
                        .resolve(
                                desk.answerOf(download).getFileName().toString().replace(".xml", ".zip")),
                zip);
    }

    private int resume() {
        try (BulkResult<BulkConfirmUnit> result = client.bulk().resume(first, BulkConfirmUnit.class, progress -> {})) {
            result.forEach(unit -> {});
            return result.size();
        }
    }

    /** All there is but requests, answers and the state of the transport, which hold no entry of a zip file either. */
    private List<Path> paths() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> paths = all.sorted().toList();
            assertThat(paths).noneMatch(path -> path.getFileName().toString().startsWith("planted"));
            return paths.stream()
                    .filter(path -> Stream.of(desk.req(), desk.res(), desk.state())
                            .noneMatch(own -> path.startsWith(own) && !path.equals(own)))
                    .toList();
        }
    }
}

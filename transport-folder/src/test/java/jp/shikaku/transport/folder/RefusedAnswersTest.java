package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.code.SegmentOfResult;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.ForeignAnswerException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.ExchangeListener;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.qualification.QualificationResult;
import jp.shikaku.xml.JaxbMessageCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal should never answer, over a real folder and with the real codec: each is refused, kept aside, and the client goes on. */
class RefusedAnswersTest {

    private static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    private Path share;

    @TempDir
    private Path state;

    private final JaxbMessageCodec codec = new JaxbMessageCodec();
    private final TerminalProfile profile =
            TerminalProfile.builder().answerStall(Duration.ofMillis(1)).build();
    private FolderTransport transport;
    private EligibilityClient client;

    @BeforeEach
    void open() throws IOException {
        for (String folder : List.of("req", "res", "face")) {
            Files.createDirectory(share.resolve(folder));
        }
        transport = FolderTransport.builder()
                .root(share)
                .stateDirectory(state)
                .profile(profile)
                .open();
        client = EligibilityClient.builder()
                .institution(INSTITUTION)
                .transport(transport)
                .codec(codec)
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        transport.close();
    }

    @Test
    void truncatedAnswer_isRefusedAsTruncated() throws IOException {
        Ticket ticket = submit();
        byte[] whole = bytes(answer(ticket));
        write(ticket, whole, whole.length - 20);

        assertRefused(ticket, MalformedAnswerException.class, DiagnosticCode.TRUNCATED);
    }

    @Test
    void answerWithDoctype_isRefused() throws IOException {
        Ticket ticket = submit();
        String hostile = new String(bytes(answer(ticket)), StandardCharsets.UTF_8)
                .replaceFirst("\\?>", "?><!DOCTYPE XmlMsg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
        byte[] bytes = hostile.getBytes(StandardCharsets.UTF_8);
        write(ticket, bytes, bytes.length);

        assertRefused(ticket, MalformedAnswerException.class, DiagnosticCode.DOCTYPE_FORBIDDEN);
    }

    @Test
    void answerOfAGigabyte_isRefusedByItsSize() throws IOException {
        Ticket ticket = submit();
        try (SeekableByteChannel huge = Files.newByteChannel(
                answerFile(ticket),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                StandardOpenOption.SPARSE)) {
            huge.position(GIGABYTE - 1);
            huge.write(ByteBuffer.wrap(new byte[] {'>'}));
        }

        assertRefused(ticket, MalformedAnswerException.class, DiagnosticCode.LIMIT_EXCEEDED);
    }

    @Test
    void answerForAnotherInstitution_isRefused() throws IOException {
        Ticket ticket = submit();
        CardCheckAnswer own = answer(ticket);
        CardCheckAnswer foreign = new CardCheckAnswer(
                own.header().toBuilder()
                        .medicalInstitutionCode(MedicalInstitutionCode.of("9910000026"))
                        .build(),
                own.result());
        write(ticket, bytes(foreign), bytes(foreign).length);

        assertRefused(ticket, ForeignAnswerException.class, DiagnosticCode.INSTITUTION_MISMATCH);
    }

    @Test
    void answerForAnotherPatient_isRefused() throws IOException {
        Ticket ticket = submit();
        CardCheckAnswer own = answer(ticket);
        CardSearchKey other = key().toBuilder()
                .insuredIdentificationNumber(InsuredIdentificationNumber.of("9999"))
                .build();
        CardCheckAnswer foreign = new CardCheckAnswer(
                own.header(), own.result().toBuilder().searchKey(other).build());
        write(ticket, bytes(foreign), bytes(foreign).length);

        assertRefused(ticket, ForeignAnswerException.class, DiagnosticCode.SEARCH_KEY_MISMATCH);
    }

    /** As the linking application writes it where encrypt_face.conf says so. */
    @Test
    void encryptedCardReaderResult_isToldAndTheNextOneShown() throws Exception {
        BlockingQueue<DiagnosticCode> told = new LinkedBlockingQueue<>();
        BlockingQueue<FaceResult> shown = new LinkedBlockingQueue<>();
        try (EligibilityClient watched = EligibilityClient.builder()
                .institution(INSTITUTION)
                .transport(transport)
                .codec(codec)
                .role(SystemRole.EHR)
                .listener(new ExchangeListener() {
                    @Override
                    public void failed(MessageId messageId, DiagnosticCode code) {
                        told.add(code);
                    }
                })
                .build()) {
            watched.subscribe(FaceResult.class, "desk", received -> shown.add(received.answer()));
            appear("OQSsiquc01res_face_20261121093015.zip", encryptedZip());
            assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(DiagnosticCode.ENCRYPTED);
            assertThat(quarantined()).anyMatch(name -> name.endsWith("OQSsiquc01res_face_20261121093015.zip"));

            appear("OQSsiquc01res_face_20261121093016.xml", "<XmlMsg/>".getBytes(StandardCharsets.UTF_8));
            assertThat(shown.poll(1, TimeUnit.MINUTES)).isNotNull();
        }
    }

    /** Whole at once: somebody looks meanwhile. */
    private void appear(String face, byte[] bytes) throws IOException {
        Files.move(
                Files.write(share.resolve(face), bytes), share.resolve("face").resolve(face));
    }

    /** Bit 0 of the flags of an entry says that it has a password. */
    private static byte[] encryptedZip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("OQSsiquc01res_face_20261121093015.xml"));
        }
        byte[] zip = bytes.toByteArray();
        zip[6] |= 1;
        return zip;
    }

    private <E extends ShikakuException> void assertRefused(Ticket ticket, Class<E> type, DiagnosticCode code)
            throws IOException {
        E refusal = catchThrowableOfType(type, () -> client.collect(ticket, CardCheckAnswer.class, LIMIT));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.ticket()).contains(ticket.toString());
        assertThat(share.resolve("res")).isEmptyDirectory();
        assertThat(quarantined())
                .anyMatch(name -> name.endsWith(answerFile(ticket).getFileName().toString()));
        assertGoesOn();
    }

    private void assertGoesOn() throws IOException {
        Ticket next = submit();
        write(next, bytes(answer(next)), bytes(answer(next)).length);

        Outcome<CardCheckAnswer> outcome = client.collect(next, CardCheckAnswer.class, LIMIT);

        assertThat(outcome.answer().flatMap(CardCheckAnswer::validity)).contains(Coded.of(QualificationValidity.VALID));
    }

    private List<String> quarantined() throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            return files.filter(
                            file -> file.getParent().getFileName().toString().equals("quarantine"))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private Ticket submit() {
        return client.submit(new CardCheck(
                CardCheck.builder().on(LocalDate.of(2026, 11, 21)).build().header(), key()));
    }

    private static CardSearchKey key() {
        return CardCheck.builder()
                .insurerNumber("06990014")
                .symbol("架空12")
                .number("3456")
                .branch("01")
                .birthdate(LocalDate.of(1968, 1, 15))
                .build()
                .searchKey();
    }

    private CardCheckAnswer answer(Ticket ticket) {
        return new CardCheckAnswer(
                AnswerHeader.builder()
                        .segmentOfResult(Coded.of(SegmentOfResult.NORMAL))
                        .arbitraryFileIdentifier(
                                ArbitraryFileIdentifier.of(ticket.exchangeId().value()))
                        .medicalInstitutionCode(INSTITUTION)
                        .build(),
                QualificationResult.builder()
                        .searchKey(key())
                        .validity(Coded.of(QualificationValidity.VALID))
                        .build());
    }

    private byte[] bytes(CardCheckAnswer answer) throws IOException {
        Payload document = codec.encode(answer, profile);
        try (var in = document.open()) {
            return in.readAllBytes();
        }
    }

    private void write(Ticket ticket, byte[] bytes, int length) throws IOException {
        Files.write(answerFile(ticket), Arrays.copyOf(bytes, length));
    }

    private Path answerFile(Ticket ticket) {
        return share.resolve("res").resolve(ticket.fileName().replace("req_", "res_"));
    }
}

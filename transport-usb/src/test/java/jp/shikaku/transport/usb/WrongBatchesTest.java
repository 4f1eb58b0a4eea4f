package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.transport.usb.internal.batch.BatchId;
import jp.shikaku.transport.usb.internal.batch.Direction;
import jp.shikaku.transport.usb.internal.batch.Document;
import jp.shikaku.transport.usb.internal.batch.RollCall;
import jp.shikaku.transport.usb.internal.batch.SealedBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batches that bear a known signature and yet must not be taken: each has its own code, and nothing of it is used. */
class WrongBatchesTest {

    private static final String BATCH = "0123456789abcdef0123456789abcdef";
    private static final MedicalInstitutionCode ELSEWHERE = MedicalInstitutionCode.of("9910000026");

    @TempDir
    private Path directory;

    private Sides sides;
    private String request;
    private BatchId sent;

    @BeforeEach
    void open() throws IOException {
        sides = Sides.in(directory);
        request = sides.submit().fileName();
        sent = new BatchId(1, sides.export().batch().orElseThrow());
        sides.carry();
        sides.importBack();
    }

    /** What the courier would sign, had he lost his mind. */
    private void bring(Direction direction, MedicalInstitutionCode institution, BatchId acknowledges)
            throws IOException {
        Keys courier = keys("courier");
        String name = direction == Direction.ANSWERS ? request.replace("01req_", "01res_") : request;
        Document document = Document.of(name, Payload.of("<Answer></Answer>".getBytes()));
        Instant now = sides.clock().instant();
        RollCall rollCall = new RollCall(
                BATCH,
                direction,
                1000,
                institution,
                courier.own().sender(),
                keys("spool").own().recipient(),
                now,
                now.plus(Duration.ofDays(1)),
                Optional.of(acknowledges),
                List.of(document.listed()),
                Map.of());
        Path folder = Files.createDirectories(sides.stick().resolve("shikaku"));
        SealedBatch.seal(folder.resolve(Stick.nameOf(BATCH)), rollCall, List.of(document), courier.signing());
    }

    private Keys keys(String folder) throws IOException {
        return side(folder).keys();
    }

    private void assertRefused(DiagnosticCode code) throws IOException {
        ImportReport report = sides.again().importBack();
        assertThat(report.refused()).containsExactly(new Refused(code, Stick.nameOf(BATCH)));
        assertThat(report.answers()).isEmpty();
        assertThat(report.missing()).containsExactly(request);
        assertThat(RoundTripTest.files(sides.stick()))
                .containsExactly(sides.stick().resolve("shikaku").resolve(Stick.nameOf(BATCH)));
    }

    @Test
    void import_requestsInPlaceOfAnswers_refused() throws IOException {
        bring(Direction.REQUESTS, Sides.INSTITUTION, sent);

        assertRefused(DiagnosticCode.BATCH_WRONG_DIRECTION);
    }

    @Test
    void import_ofAnotherInstitution_refused() throws IOException {
        bring(Direction.ANSWERS, ELSEWHERE, sent);

        assertRefused(DiagnosticCode.BATCH_WRONG_INSTITUTION);
    }

    @ParameterizedTest
    @CsvSource({"5000, 0123456789abcdef0123456789abcdef", "2, 0123456789abcdef0123456789abcdef"})
    void import_acknowledgesWhatWasNeverSent_toldAndNotObeyed(long sequence, String batch) throws IOException {
        String waits = sides.submit().fileName();
        sides.export();
        bring(Direction.ANSWERS, Sides.INSTITUTION, new BatchId(sequence, batch));

        ImportReport report = sides.importBack();

        assertThat(report.refused()).containsExactly(new Refused(DiagnosticCode.BATCH_UNSENT, Stick.nameOf(BATCH)));
        assertThat(report.answers()).containsExactly(request.replace("01req_", "01res_"));
        assertThat(sides.export().requests()).containsExactly(waits);
    }

    /** A stick that is full of batches does not fill this side's disk as well, nor its day. */
    @Test
    void look_manyThatMayNotBeTaken_noCopyStaysAndTheirNumberIsLimited() throws IOException {
        bring(Direction.REQUESTS, Sides.INSTITUTION, sent);
        Path folder = sides.stick().resolve("shikaku");
        Path wrong = folder.resolve(Stick.nameOf(BATCH));
        for (int i = 0; i < Inbox.MOST_BATCHES - 1; i++) {
            Files.writeString(folder.resolve("%016x.sealed".formatted(i)), "no batch");
        }
        Path last = Files.copy(wrong, folder.resolve("f".repeat(16) + ".sealed"));
        Path workspace = Files.createDirectory(directory.resolve("workspace"));

        Inbox.Found found = side("spool").inbox().look(new Stick(sides.stick(), files()), workspace);

        assertThat(found.refused())
                .hasSize(Inbox.MOST_BATCHES + 1)
                .contains(Refused.of(DiagnosticCode.BATCH_WRONG_DIRECTION, wrong))
                .endsWith(Refused.of(DiagnosticCode.BATCH_TOO_LARGE, last));
        assertThat(workspace).isEmptyDirectory();
    }

    private Side side(String folder) throws IOException {
        return Side.open(
                directory.resolve(folder),
                sides.clock(),
                Duration.ZERO,
                Limits.VALIDITY,
                Direction.ANSWERS,
                new Gate(MalwareScanner.NONE, Limits.DOCUMENT_SIZE));
    }

    private static DurableFiles files() {
        return new DurableFiles(Waiter.system(), Duration.ZERO);
    }

    @Test
    void import_sameWithoutFault_taken() throws IOException {
        bring(Direction.ANSWERS, Sides.INSTITUTION, sent);

        assertThat(sides.importBack().answers()).containsExactly(request.replace("01req_", "01res_"));
    }
}

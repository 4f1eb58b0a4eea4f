package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.core.time.Japan;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.StateDirectory;
import jp.shikaku.transport.usb.internal.batch.Direction;
import jp.shikaku.transport.usb.internal.batch.Document;
import jp.shikaku.transport.usb.internal.batch.RollCall;
import jp.shikaku.transport.usb.internal.batch.SealedBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches that bear a known signature and yet must not be taken: each has its own code, and nothing of it is used. */
class WrongBatchesTest {

    private static final String BATCH = "0123456789abcdef0123456789abcdef";
    private static final MedicalInstitutionCode ELSEWHERE = MedicalInstitutionCode.of("9910000026");

    @TempDir
    private Path directory;

    private Sides sides;
    private String request;

    @BeforeEach
    void open() throws IOException {
        sides = Sides.in(directory);
        request = sides.submit().fileName();
        sides.export();
        sides.carry();
        sides.importBack();
    }

    /** What the courier would sign, had he lost his mind. */
    private void bring(Direction direction, MedicalInstitutionCode institution, long acknowledges) throws IOException {
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
                acknowledges,
                List.of(document.listed()),
                Map.of());
        Path folder = Files.createDirectories(sides.stick().resolve("shikaku"));
        SealedBatch.seal(folder.resolve(Stick.nameOf(BATCH)), rollCall, List.of(document), courier.signing());
    }

    private Keys keys(String side) throws IOException {
        return Keys.in(StateDirectory.open(
                        directory.resolve(side), new DurableFiles(Waiter.system(), Duration.ZERO), Japan.clock())
                .notes("keys"));
    }

    private void assertRefused(DiagnosticCode code) {
        ImportReport report = sides.again().importBack();
        assertThat(report.refused()).containsExactly(new Refused(code, Stick.nameOf(BATCH)));
        assertThat(report.answers()).isEmpty();
        assertThat(report.missing()).containsExactly(request);
    }

    @Test
    void import_requestsInPlaceOfAnswers_refused() throws IOException {
        bring(Direction.REQUESTS, Sides.INSTITUTION, 1);

        assertRefused(DiagnosticCode.BATCH_WRONG_DIRECTION);
    }

    @Test
    void import_ofAnotherInstitution_refused() throws IOException {
        bring(Direction.ANSWERS, ELSEWHERE, 1);

        assertRefused(DiagnosticCode.BATCH_WRONG_INSTITUTION);
    }

    @Test
    void import_acknowledgesWhatWasNeverSent_refused() throws IOException {
        bring(Direction.ANSWERS, Sides.INSTITUTION, 5000);

        assertRefused(DiagnosticCode.BATCH_UNSENT);
    }

    @Test
    void import_sameWithoutFault_taken() throws IOException {
        bring(Direction.ANSWERS, Sides.INSTITUTION, 1);

        assertThat(sides.importBack().answers()).containsExactly(request.replace("01req_", "01res_"));
    }
}

package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.transport.folder.FolderTransport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may not pass, nobody asked for or nobody fetches: each request has an outcome, and nothing stays for ever. */
class OutcomeTest {

    private static final MalwareScanner STRICT = (name, content) -> false;

    private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
    private final Path directory = memory.getPath("/usb");
    private Sides sides;

    @BeforeEach
    void open() throws IOException {
        sides = Sides.in(Files.createDirectory(directory));
    }

    @AfterEach
    void close() throws IOException {
        memory.close();
    }

    private CourierReport carryStrictly() {
        Courier strict = Courier.builder()
                .directory(directory.resolve("courier"))
                .clock(sides.clock())
                .scanner(STRICT)
                .open();
        try (FolderTransport terminal = sides.folder()) {
            return strict.carry(sides.stick(), terminal, Sides.WHOLE, Duration.ZERO);
        }
    }

    private UsbTransport spool(String folder, MalwareScanner scanner) {
        return UsbTransport.builder()
                .spool(directory.resolve(folder))
                .clock(sides.clock())
                .scanner(scanner)
                .open();
    }

    private void requireMalwareOutcome(Ticket ticket) {
        Delivery outcome = sides.again().spool().look(ticket, Sides.WHOLE).orElseThrow();
        assertThat(outcome.kind()).isEqualTo(Delivery.Kind.REFUSAL);
        assertThat(outcome.refusalCode()).isEqualTo(DiagnosticCode.MALWARE_FOUND);
        assertThat(sides.spool().status().answered()).containsExactly(ticket.fileName());
    }

    private int kept(String folder) throws IOException {
        return RoundTripTest.files(directory.resolve(folder)).size();
    }

    @Test
    void courier_requestThatMayNotPass_reachesTheProgramWithItsReason() throws Exception {
        Ticket ticket = sides.submit();
        sides.export();

        CourierReport report = carryStrictly();
        sides.importBack();

        assertThat(report.refused()).containsExactly(new Refused(DiagnosticCode.MALWARE_FOUND, ticket.fileName()));
        assertThat(report.requests()).isEmpty();
        requireMalwareOutcome(ticket);
        assertThat(sides.export().requests()).isEmpty();
        assertThat(sides.answerAll()).as("handed over").isZero();
    }

    @Test
    void courier_requestThatMayNotPassComesAgain_setAsideOnce() throws Exception {
        sides.submit();
        sides.export();
        carryStrictly();
        int aside = kept("courier/quarantine");
        sides.clock().move(Duration.ofHours(1));
        sides.submit();
        sides.export();

        sides.carry();

        assertThat(kept("courier/quarantine")).isEqualTo(aside).isPositive();
        assertThat(sides.answerAll()).isEqualTo(1);
    }

    @Test
    void import_answerThatMayNotPass_reachesTheProgramWithItsReason() throws Exception {
        Ticket ticket = sides.submit();
        sides.export();
        sides.carry();
        sides.answerAll();
        sides.carry();

        ImportReport report = spool("spool", STRICT).importFrom(sides.stick());

        assertThat(report.refused()).extracting(Refused::code).containsExactly(DiagnosticCode.MALWARE_FOUND);
        assertThat(report.missing()).isEmpty();
        requireMalwareOutcome(ticket);
        assertThat(kept("spool/quarantine")).isPositive();
    }

    /** As after the spool was lost, and the program has its tickets. */
    @Test
    void import_answerToARequestOfAnotherSpool_forWhoHasTheTicket() throws Exception {
        Ticket asked = sides.submit();
        sides.export();
        sides.carry();
        sides.answerAll();
        sides.carry();
        UsbTransport other = spool("other", MalwareScanner.NONE);
        other.trust(sides.courier().keys());
        sides.courier().trust(other.keys());
        Sides.submit(other, sides.ticket(), "<Request></Request>");
        other.exportTo(sides.stick(), CarryForm.SEALED);
        sides.carry();

        other.importFrom(sides.stick());

        Delivery delivery = other.look(asked, Sides.WHOLE).orElseThrow();
        assertThat(delivery.request()).isEmpty();
        sides.clock().move(TerminalProfile.standard().retention().plusSeconds(1));
        spool("other", MalwareScanner.NONE).importFrom(sides.stick());
        assertThat(kept("other/answers")).isZero();
    }

    @Test
    void import_withoutKeysOfTheCourier_eachSealedFileToldAndLeft() throws Exception {
        sides.submit();
        sides.export();
        Path batch = RoundTripTest.files(sides.stick()).get(0);

        ImportReport report = spool("unpaired", MalwareScanner.NONE).importFrom(sides.stick());

        assertThat(report.refused())
                .containsExactly(new Refused(
                        DiagnosticCode.NOT_PAIRED, batch.getFileName().toString()));
        assertThat(batch).exists();
    }

    @Test
    void courier_answersNobodyAcknowledges_goInTheEnd() throws Exception {
        sides.submit();
        sides.export();
        sides.carry();
        sides.answerAll();
        sides.carry();
        Files.delete(RoundTripTest.files(sides.stick()).get(0));
        sides.clock().move(Limits.MEMORY);
        assertThat(sides.again().carry().answers()).hasSize(1);

        sides.clock().move(Duration.ofSeconds(1));

        assertThat(sides.again().carry().answers()).isEmpty();
        assertThat(kept("courier/answers")).isZero();
        assertThat(kept("courier/carried")).as("the batch without answers").isEqualTo(1);
    }

    @Test
    void export_requestNobodyAnswers_goesInTheEnd() throws Exception {
        sides.submit();
        sides.clock().move(TerminalProfile.standard().pendingRetention().plusSeconds(1));

        assertThat(sides.again().export().requests()).isEmpty();
        assertThat(kept("spool/requests")).isZero();
    }

    @Test
    void import_answerThatWasCollected_goesInTheEnd() throws Exception {
        Ticket ticket = sides.submit();
        sides.export();
        sides.carry();
        sides.answerAll();
        sides.carry();
        sides.importBack();
        sides.collect(ticket);
        sides.clock().move(TerminalProfile.standard().retention().plusSeconds(1));
        assertThat(kept("spool/answers")).isEqualTo(1);

        sides.again().importBack();

        assertThat(kept("spool/answers")).isZero();
    }

    @Test
    void steps_directoryOnTheStickOrTheReverse_refused() throws Exception {
        Path stick = sides.stick();
        UsbTransport onIt = spool("stick/spool", MalwareScanner.NONE);
        Path below = Files.createDirectory(directory.resolve("spool/stick"));
        Courier courier = Courier.open(stick.resolve("courier"));

        assertApart(() -> onIt.exportTo(stick, CarryForm.OPEN));
        assertApart(() -> onIt.importFrom(stick));
        assertApart(() -> sides.spool().exportTo(below, CarryForm.SEALED));
        assertApart(() -> courier.carry(stick, onIt, Sides.WHOLE, Duration.ZERO));
    }

    private static void assertApart(ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        SetupException.class,
                        e -> assertThat(e.code()).isEqualTo(DiagnosticCode.STATE_DIRECTORY_IN_SHARE));
    }
}

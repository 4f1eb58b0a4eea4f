package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Delivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sealed form from the spool over a stick to the terminal and back. */
class RoundTripTest {

    @TempDir
    private Path directory;

    private Sides sides;

    @BeforeEach
    void open() throws IOException {
        sides = Sides.in(directory);
    }

    @Test
    void roundTrip_twoRequests_answersComeBackAndTheStickIsClean() throws Exception {
        Ticket first = sides.submit();
        Ticket second = sides.submit();

        ExportReport out = sides.export();
        sides.carry();
        sides.answerAll();
        CourierReport there = sides.carry();
        ImportReport back = sides.importBack();

        assertThat(out.requests()).containsExactly(first.fileName(), second.fileName());
        assertThat(there.answers()).hasSize(2);
        assertThat(there.missing()).isEmpty();
        assertThat(back.answers()).hasSize(2);
        assertThat(back.missing()).isEmpty();
        assertThat(Stream.of(out.refused(), there.refused(), back.refused())).allMatch(List::isEmpty);
        assertThat(sides.collect(first))
                .hasValueSatisfying(
                        text -> assertThat(text).contains(first.exchangeId().value()));
        assertThat(sides.collect(second)).isPresent();
        assertThat(files(sides.stick())).isEmpty();
        assertThat(sides.spool().status()).isEqualTo(new SpoolStatus(List.of(), List.of(), List.of()));
    }

    @Test
    void status_onItsWay_saysWhereEachRequestIs() throws Exception {
        Ticket went = sides.submit();
        sides.export();
        Ticket waits = sides.submit();

        assertThat(sides.spool().status())
                .isEqualTo(new SpoolStatus(List.of(waits.fileName()), List.of(went.fileName()), List.of()));
        sides.carry();
        sides.answerAll();
        sides.carry();
        sides.importBack();
        assertThat(sides.spool().status())
                .isEqualTo(new SpoolStatus(List.of(waits.fileName()), List.of(), List.of(went.fileName())));
    }

    @Test
    void export_again_sameBatchAsBefore() throws Exception {
        sides.submit();
        ExportReport first = sides.export();
        List<Path> written = files(sides.stick());

        ExportReport again = sides.again().export();

        assertThat(again).isEqualTo(first);
        assertThat(files(sides.stick())).isEqualTo(written);
    }

    @Test
    void export_withMore_newerBatchTakesThePlaceOfTheOlder() throws Exception {
        sides.submit();
        ExportReport first = sides.export();
        sides.submit();

        ExportReport second = sides.export();

        assertThat(second.batch()).isNotEqualTo(first.batch());
        assertThat(second.requests()).hasSize(2);
        assertThat(files(sides.stick())).hasSize(1);
    }

    @Test
    void export_stickLost_allGoesAgainOnAnother() throws Exception {
        Ticket ticket = sides.submit();
        sides.export();
        Files.delete(files(sides.stick()).get(0));

        assertThat(sides.again().export().requests()).containsExactly(ticket.fileName());
    }

    @Test
    void courier_answersLater_firstTellsThatTheRequestsWereTaken() throws Exception {
        Ticket ticket = sides.submit();
        sides.export();
        CourierReport taken = sides.carry();
        ImportReport nothingYet = sides.importBack();

        assertThat(taken.requests()).containsExactly(ticket.fileName());
        assertThat(taken.missing()).containsExactly(ticket.fileName());
        assertThat(nothingYet.missing()).containsExactly(ticket.fileName());
        assertThat(sides.export().requests()).as("the courier has it").isEmpty();

        sides.answerAll();
        sides.carry();
        assertThat(sides.importBack().answers()).hasSize(1);
    }

    @Test
    void courier_sameRequestsTwice_handedOverOnce() throws Exception {
        sides.submit();
        sides.export();
        Path copy = copyOfStick();
        sides.carry();
        assertThat(sides.answerAll()).isEqualTo(1);
        restore(copy);
        sides.submit();
        sides.export();

        CourierReport second = sides.again().carry();

        assertThat(second.requests()).hasSize(1);
        assertThat(sides.answerAll()).isEqualTo(1);
    }

    @Test
    void import_terminalReturnedTheRequest_deliveredAsRefusal() throws Exception {
        Ticket ticket = sides.submit();
        sides.export();
        sides.carry();
        Path request = sides.terminal("req").resolve(ticket.fileName());
        Files.move(request, sides.terminal("res").resolve(ticket.fileName()));
        Files.writeString(sides.terminal("res").resolve(ticket.fileName().replace(".xml", ".err")), "理由");
        sides.carry();
        sides.clock().move(Duration.ofSeconds(30));
        sides.carry();

        sides.importBack();

        Delivery refusal = sides.spool().look(ticket, Sides.WHOLE).orElseThrow();
        assertThat(refusal.kind()).isEqualTo(Delivery.Kind.REFUSAL);
        assertThat(refusal.refusalCode()).isEqualTo(DiagnosticCode.REQUEST_REFUSED);
        assertThat(Sides.text(refusal)).isEqualTo("理由");
    }

    @Test
    void import_copiedStick_knownAndNothingChanges() throws Exception {
        Ticket ticket = sides.submit();
        Path copy = goThereAndBackUpTheStick();
        sides.importBack();
        assertThat(sides.collect(ticket)).isPresent();
        restore(copy);

        ImportReport again = sides.again().importBack();

        assertThat(again.answers()).isEmpty();
        assertThat(again.duplicates()).hasSize(1);
        assertThat(codes(again.refused())).containsExactly(DiagnosticCode.BATCH_KNOWN);
        assertThat(sides.spool().pending()).isEmpty();
    }

    private Path goThereAndBackUpTheStick() throws IOException {
        sides.export();
        sides.carry();
        sides.answerAll();
        sides.carry();
        return copyOfStick();
    }

    @Test
    void replay_thousandTimesInAnyOrder_eachAnswerDeliveredOnce() throws Exception {
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            sides = Sides.in(Files.createDirectory(memory.getPath("/sides")));
            List<Path> copies = new ArrayList<>();
            List<Ticket> tickets = fiveRounds(copies);

            assertThat(replayed(copies)).as("answers that came").isEqualTo(tickets.size());
            assertThat(tickets)
                    .allSatisfy(ticket -> assertThat(sides.collect(ticket)).isPresent());
        }
    }

    private List<Ticket> fiveRounds(List<Path> copies) throws IOException {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tickets.add(sides.submit());
            sides.export();
            copies.add(copyOfStick());
            sides.carry();
            sides.answerAll();
            sides.carry();
            copies.add(copyOfStick());
        }
        return tickets;
    }

    private int replayed(List<Path> copies) throws IOException {
        int answers = 0;
        Random random = new Random(42);
        for (int i = 0; i < 1000; i++) {
            restore(copies.get(random.nextInt(copies.size())));
            if (random.nextBoolean()) {
                sides.carry();
                assertThat(sides.answerAll()).as("nothing is handed over again").isZero();
            } else {
                answers += sides.importBack().answers().size();
            }
        }
        restore(copies.get(copies.size() - 1));
        return answers + sides.importBack().answers().size();
    }

    @Test
    void sticks_ofOthers_eachRefusedWithItsOwnCode() throws Exception {
        sides.submit();
        Path copy = goThereAndBackUpTheStick();
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Sides others = Sides.in(elsewhere);
        others.submit();
        copy(copy, others.stick());

        assertThat(codes(others.importBack().refused())).containsOnly(DiagnosticCode.BATCH_FROM_STRANGER);
        assertThat(codes(others.carry().refused())).containsOnly(DiagnosticCode.BATCH_FROM_STRANGER);
        others.spool().trust(sides.courier().keys());
        copy(copy, others.stick());
        assertThat(codes(others.importBack().refused())).contains(DiagnosticCode.BATCH_FOR_ANOTHER);
    }

    @Test
    void sticks_olderAfterNewer_refusedAsOlder() throws Exception {
        sides.submit();
        Path older = goThereAndBackUpTheStick();
        sides.submit();
        goThereAndBackUpTheStick();
        assertThat(sides.importBack().answers()).hasSize(2);
        restore(older);

        assertThat(codes(sides.importBack().refused())).containsExactly(DiagnosticCode.BATCH_OLDER);
    }

    @Test
    void batch_tooOld_refusedAndItsRequestsGoAgain() throws Exception {
        sides.submit();
        ExportReport first = sides.export();
        sides.clock().move(Limits.VALIDITY.plusSeconds(1));

        assertThat(codes(sides.carry().refused())).containsExactly(DiagnosticCode.BATCH_EXPIRED);
        ExportReport again = sides.export();
        assertThat(again.requests()).isEqualTo(first.requests());
        assertThat(again.batch()).isNotEqualTo(first.batch());
        assertThat(sides.carry().requests()).hasSize(1);
    }

    @Test
    void batch_ofTomorrow_refused() throws Exception {
        sides.submit();
        sides.export();
        sides.clock().move(Inbox.CLOCK_SKEW.plusSeconds(1).negated());

        assertThat(codes(sides.carry().refused())).containsExactly(DiagnosticCode.BATCH_FROM_FUTURE);
    }

    @Test
    void export_damagedOnTheStick_writtenAnew() throws Exception {
        sides.submit();
        sides.export();
        Path batch = files(sides.stick()).get(0);
        Files.write(batch, new byte[0]);
        assertThat(codes(sides.carry().refused())).containsExactly(DiagnosticCode.BATCH_DAMAGED);

        sides.export();

        assertThat(sides.carry().requests()).hasSize(1);
    }

    @Test
    void stick_pulledWhileItWasWiped_wipingGoesOn() throws Exception {
        sides.submit();
        sides.export();
        Path batch = files(sides.stick()).get(0);
        Files.write(batch.resolveSibling(batch.getFileName() + ".wiping"), new byte[100]);
        Files.delete(batch);

        assertThat(sides.importBack().refused()).isEmpty();
        assertThat(files(sides.stick())).isEmpty();
    }

    @Test
    void courier_answerThatMayNotPass_reachesTheProgramWithItsReason() throws Exception {
        Ticket ticket = sides.submit();
        sides.export();
        sides.carry();
        String answer = ticket.fileName().replace("01req_", "01res_");
        Files.writeString(sides.terminal("res").resolve(answer), "MZ is no XML");

        CourierReport report = sides.carry();
        sides.importBack();

        assertThat(report.refused()).containsExactly(new Refused(DiagnosticCode.FILE_CONTENT_NOT_ALLOWED, answer));
        Delivery back = sides.spool().look(ticket, Sides.WHOLE).orElseThrow();
        assertThat(back.kind()).isEqualTo(Delivery.Kind.REFUSAL);
        assertThat(back.refusalCode()).isEqualTo(DiagnosticCode.FILE_CONTENT_NOT_ALLOWED);
    }

    @Test
    void courier_longAfter_forgetsOldRequestsAndStillRefusesTheOldStick() throws Exception {
        Ticket ticket = sides.submit();
        sides.export();
        Path old = copyOfStick();
        sides.carry();
        sides.answerAll();
        sides.carry();
        sides.importBack();
        sides.clock().move(Limits.MEMORY.plusDays(1));
        Ticket young = sides.submit();
        sides.export();
        sides.carry();
        sides.answerAll();

        assertThat(files(directory.resolve("courier/taken")))
                .containsExactly(directory.resolve("courier/taken").resolve(young.fileName()));
        assertThat(files(directory.resolve("courier/handed")))
                .doesNotContain(directory.resolve("courier/handed").resolve(ticket.fileName()));
        restore(old);
        assertThat(codes(sides.again().carry().refused())).containsExactly(DiagnosticCode.BATCH_OLDER);
        assertThat(sides.answerAll()).isZero();
    }

    @Test
    void stick_pulledBeforeTheName_batchIsWholeAndGetsItsName() throws Exception {
        sides.submit();
        sides.export();
        Path batch = files(sides.stick()).get(0);
        Files.move(batch, batch.resolveSibling(batch.getFileName() + ".tmp"));

        assertThat(sides.carry().requests()).hasSize(1);
    }

    @Test
    void stick_missing_saidSo() {
        sides.submit();

        assertThatThrownBy(() -> sides.spool().exportTo(directory.resolve("nowhere"), CarryForm.SEALED))
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.code()).isEqualTo(DiagnosticCode.STICK_MISSING));
    }

    @Test
    void export_withoutKeysOfTheCourier_saidSo() throws Exception {
        try (UsbTransport alone = UsbTransport.open(directory.resolve("alone"))) {
            Sides.submit(alone, sides.submit(), "<Request/>");
            assertThatThrownBy(() -> alone.exportTo(sides.stick(), CarryForm.SEALED))
                    .isInstanceOfSatisfying(
                            SetupException.class, e -> assertThat(e.code()).isEqualTo(DiagnosticCode.NOT_PAIRED));
        }
    }

    @Test
    void scanner_refuses_documentDoesNotPass() throws Exception {
        Ticket ticket = sides.submit();
        UsbTransport scanned = UsbTransport.builder()
                .spool(directory.resolve("spool"))
                .scanner((name, content) -> false)
                .open();

        ExportReport report = scanned.exportTo(sides.stick(), CarryForm.SEALED);

        assertThat(report.batch()).isEmpty();
        assertThat(report.refused()).containsExactly(new Refused(DiagnosticCode.MALWARE_FOUND, ticket.fileName()));
    }

    @Test
    void keys_files_readableByTheOwnerAlone() throws Exception {
        for (String side : new String[] {"spool", "courier"}) {
            Path keys = directory.resolve(side).resolve("keys");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                    .isEqualTo("rwx------");
            for (Path key : files(keys)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void stick_afterExport_holdsNoPrivateKeyAndNothingReadable() throws Exception {
        Ticket ticket = sides.submit();
        sides.export();

        for (Path file : files(sides.stick())) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain(
                            "AGE-SECRET-KEY", "PRIVATE", ticket.exchangeId().value(), "9910000018");
            assertThat(file.getFileName().toString()).matches("[0-9a-f]{16}\\.sealed");
        }
    }

    private static List<DiagnosticCode> codes(List<Refused> refused) {
        return refused.stream().map(Refused::code).toList();
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path copyOfStick() throws IOException {
        Path copy = Files.createTempDirectory(sides.directory(), "copy");
        copy(sides.stick(), copy);
        return copy;
    }

    private void restore(Path copy) throws IOException {
        for (Path file : files(sides.stick())) {
            Files.delete(file);
        }
        copy(copy, sides.stick());
    }

    static void copy(Path from, Path to) throws IOException {
        List<Path> all = new ArrayList<>(files(from));
        Collections.reverse(all);
        for (Path file : all) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

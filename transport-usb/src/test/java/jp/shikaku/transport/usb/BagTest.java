package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.Ticket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The open form: a bag for the clerk, the folder beside it, and what is not taken. */
class BagTest {

    @TempDir
    private Path directory;

    private Sides sides;

    @BeforeEach
    void open() throws IOException {
        sides = Sides.in(directory);
    }

    private Path export() throws IOException {
        assertThat(sides.spool().exportTo(sides.stick(), CarryForm.OPEN).batch())
                .isPresent();
        return bag();
    }

    private Path bag() throws IOException {
        try (Stream<Path> entries = Files.list(sides.stick())) {
            return entries.filter(Bag::isBag).findFirst().orElseThrow();
        }
    }

    private void answer(Ticket ticket) throws IOException {
        Files.writeString(res(answerName(ticket)), "<Answer>to " + ticket.exchangeId() + "</Answer>");
    }

    private static String answerName(Ticket ticket) {
        return ticket.fileName().replace("01req_", "01res_");
    }

    private Path res(String name) {
        return sides.stick().resolve("res").resolve(name);
    }

    @Test
    void export_open_validForAnotherImplementation() throws Exception {
        sides.submitMany(3);
        Path bag = export();

        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(bag), false);
        }
        assertThat(RoundTripTest.files(bag.resolve("data/req"))).hasSize(3);
    }

    @Test
    void export_openAgain_sameBagUnchanged() throws Exception {
        sides.submitMany(2);
        Path bag = export();
        String manifest = Files.readString(bag.resolve(Bag.TAG_MANIFEST));
        Files.delete(bag.resolve(Bag.DECLARATION));
        Files.delete(RoundTripTest.files(bag.resolve("data/req")).get(0));

        export();

        assertThat(Files.readString(bag.resolve(Bag.TAG_MANIFEST))).isEqualTo(manifest);
        assertThat(Files.exists(bag.resolve(Bag.DECLARATION))).isTrue();
    }

    @Test
    void import_oneAnswerOfTwo_restIsMissingAndThenTheStickIsClean() throws Exception {
        Ticket first = sides.submit();
        Ticket second = sides.submit();
        export();
        answer(first);

        ImportReport report = sides.importBack();

        assertThat(report.answers()).containsExactly(answerName(first));
        assertThat(report.missing()).containsExactly(second.fileName());
        assertThat(report.refused()).isEmpty();
        assertThat(sides.collect(first)).isPresent();
        answer(second);
        assertThat(sides.importBack().missing()).isEmpty();
        assertThat(RoundTripTest.files(sides.stick())).isEmpty();
    }

    @Test
    void import_sameAnswerAgain_changesNothing() throws Exception {
        Ticket ticket = sides.submit();
        sides.submit();
        export();
        answer(ticket);
        sides.importBack();
        assertThat(sides.collect(ticket)).isPresent();
        answer(ticket);

        ImportReport again = sides.importBack();

        assertThat(again.answers()).isEmpty();
        assertThat(again.duplicates()).containsExactly(answerName(ticket));
    }

    @Test
    void import_bagTooOld_refusedAndItsRequestsGoAgain() throws Exception {
        Ticket ticket = sides.submit();
        Path bag = export();
        answer(ticket);
        sides.clock().move(Limits.VALIDITY);

        assertThat(sides.importBack().refused())
                .containsExactly(
                        new Refused(DiagnosticCode.BATCH_EXPIRED, answerName(ticket)),
                        new Refused(
                                DiagnosticCode.BATCH_EXPIRED, bag.getFileName().toString()));
        assertThat(sides.spool().exportTo(sides.stick(), CarryForm.OPEN).requests())
                .containsExactly(ticket.fileName());
        assertThat(sides.importBack().answers()).containsExactly(answerName(ticket));
    }

    @Test
    void export_openAgainWhenLittleTimeIsLeft_newBagInPlaceOfTheOld() throws Exception {
        sides.submit();
        Path old = export();
        sides.clock().move(Limits.VALIDITY.dividedBy(2));

        assertThat(export()).isNotEqualTo(old);
        assertThat(old).doesNotExist();
    }

    @Test
    void export_oneRequestMore_eachRequestOnceOnTheStickAndAnswersToTheOldBagTaken() throws Exception {
        Ticket first = sides.submit();
        Path old = export();
        sides.submit();

        Path bag = export();

        assertThat(old).doesNotExist();
        assertThat(RoundTripTest.files(bag.resolve(Bag.PAYLOAD))).hasSize(2);
        answer(first);
        assertThat(sides.importBack().answers()).containsExactly(answerName(first));
    }

    /** As when the stick is pulled in the middle of an export: a bag that is none yet, and a file with half a request. */
    private Path exportInterrupted() throws IOException {
        Path bag = export();
        for (String tagFile : Bag.TAG_FILES) {
            Files.delete(bag.resolve(tagFile));
        }
        Path request = RoundTripTest.files(bag.resolve(Bag.PAYLOAD)).get(0);
        Files.move(request, request.resolveSibling(request.getFileName() + ".tmp"));
        return bag;
    }

    @Test
    void export_afterAnInterruptedOneWithARequestMore_nothingOfTheFirstStays() throws Exception {
        sides.submitMany(2);
        Path interrupted = exportInterrupted();
        sides.submit();

        sides.spool().exportTo(sides.stick(), CarryForm.OPEN);

        assertThat(interrupted).doesNotExist();
    }

    @Test
    void import_interruptedBagWhoseRequestsAreAnswered_nothingOfItStays() throws Exception {
        Ticket ticket = sides.submit();
        exportInterrupted();
        answer(ticket);

        assertThat(sides.importBack().answers()).hasSize(1);
        assertThat(RoundTripTest.files(sides.stick())).isEmpty();
    }

    @Test
    void import_bagOfWhichAFileWasDamagedWhenAllIsAnswered_nothingOfItStays() throws Exception {
        Ticket ticket = sides.submit();
        append(export(), Bag.INFO, "damaged");
        answer(ticket);

        assertThat(sides.importBack().answers()).hasSize(1);
        assertThat(RoundTripTest.files(sides.stick())).isEmpty();
    }

    @Test
    void import_bagTooOld_nothingOfItStaysHoweverLateItComes() throws Exception {
        sides.submit();
        Path bag = export();
        sides.clock().move(Limits.VALIDITY.plus(Limits.MEMORY).minusDays(1));

        assertThat(sides.again().importBack().refused())
                .containsExactly(new Refused(
                        DiagnosticCode.BATCH_EXPIRED, bag.getFileName().toString()));
        assertThat(RoundTripTest.files(sides.stick())).isEmpty();
    }

    @Test
    void import_copyOfABagOfWhichNothingIsMissing_knownAndCleared() throws Exception {
        Ticket ticket = sides.submit();
        Path bag = export();
        Path copy = Files.createDirectory(directory.resolve("copy"));
        RoundTripTest.copy(bag, copy);
        answer(ticket);
        assertThat(sides.importBack().refused()).isEmpty();
        RoundTripTest.copy(copy, bag);

        assertThat(sides.again().importBack().refused())
                .containsExactly(new Refused(
                        DiagnosticCode.BATCH_KNOWN, bag.getFileName().toString()));
        assertThat(RoundTripTest.files(sides.stick())).isEmpty();
    }

    @Test
    void import_somethingInABagToBeCleared_left() throws Exception {
        Ticket ticket = sides.submit();
        Path bag = export();
        Path copy = Files.createDirectory(directory.resolve("copy"));
        RoundTripTest.copy(bag, copy);
        answer(ticket);
        sides.importBack();
        RoundTripTest.copy(copy, bag);
        Path foreign = Files.writeString(bag.resolve("letter.txt"), "unread");

        sides.importBack();

        assertThat(RoundTripTest.files(sides.stick())).containsExactly(foreign);
    }

    @Test
    void import_wipingOfAnAnswerStopped_goesOn() throws Exception {
        Ticket ticket = sides.submit();
        sides.submit();
        export();
        answer(ticket);
        sides.importBack();
        Files.write(res(answerName(ticket) + ".wiping"), new byte[10]);

        assertThat(sides.importBack().refused()).isEmpty();
        assertThat(res(answerName(ticket) + ".wiping")).doesNotExist();
    }

    static Stream<Arguments> foreignFiles() {
        String pending = "OQSsiquc01res_PENDING";
        return Stream.of(
                Arguments.of("autorun.inf", "[autorun]", DiagnosticCode.FILE_KIND_NOT_ALLOWED),
                Arguments.of("update.exe", "MZ", DiagnosticCode.FILE_KIND_NOT_ALLOWED),
                Arguments.of(pending + ".exe", "MZ", DiagnosticCode.FILE_KIND_NOT_ALLOWED),
                Arguments.of(pending + ".xml.lnk", "L", DiagnosticCode.FILE_KIND_NOT_ALLOWED),
                Arguments.of(pending + ".xml", "MZ\u0090", DiagnosticCode.FILE_CONTENT_NOT_ALLOWED),
                Arguments.of(pending + ".pdf", "<html/>", DiagnosticCode.FILE_CONTENT_NOT_ALLOWED),
                Arguments.of(pending + ".zip", "#!/bin/sh", DiagnosticCode.FILE_CONTENT_NOT_ALLOWED),
                Arguments.of(pending + ".xml", "<Answer><Name>", DiagnosticCode.FILE_CUT_OFF),
                Arguments.of(pending + ".pdf", "%PDF-1.7 half", DiagnosticCode.FILE_CUT_OFF),
                Arguments.of("OQSsiquc01res_202611210001.xml", "<A></A>", DiagnosticCode.ANSWER_UNEXPECTED));
    }

    @ParameterizedTest
    @MethodSource("foreignFiles")
    void import_fileThatMayNotPass_leftWithItsCode(String name, String content, DiagnosticCode code) throws Exception {
        Ticket ticket = sides.submit();
        export();
        String actual = name.replace("PENDING", ticket.exchangeId().value());
        Files.write(res(actual), content.getBytes(StandardCharsets.ISO_8859_1));

        ImportReport report = sides.importBack();

        assertThat(report.answers()).isEmpty();
        assertThat(report.refused()).containsExactly(new Refused(code, actual));
        assertThat(res(actual)).exists();
        assertThat(report.missing()).containsExactly(ticket.fileName());
    }

    @Test
    void import_linkInPlaceOfAnAnswer_notFollowed() throws Exception {
        Ticket ticket = sides.submit();
        export();
        Path secret = Files.writeString(directory.resolve("secret"), "<Answer></Answer>");
        Files.createSymbolicLink(res(answerName(ticket)), secret);

        assertThat(sides.importBack().refused())
                .containsExactly(new Refused(DiagnosticCode.FILE_NOT_PLAIN, answerName(ticket)));
    }

    /** A folder outside the stick, with something in it that is somebody else's. */
    private Path outside(String file) throws IOException {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.writeString(outside.resolve(file), "<Answer></Answer>");
        return outside;
    }

    private static void replaceByLink(Path folder, Path target) throws IOException {
        Path away = folder.resolveSibling(folder.getFileName() + "-before");
        Files.move(folder, away);
        Files.createSymbolicLink(folder, target);
    }

    private void assertUntouched(Path outside, String file) throws IOException {
        assertThat(RoundTripTest.files(outside)).containsExactly(outside.resolve(file));
        assertThat(outside.resolve(file)).hasContent("<Answer></Answer>");
    }

    @Test
    void import_linkInPlaceOfTheFolderOfAnswers_notFollowed() throws Exception {
        Ticket ticket = sides.submit();
        export();
        Path outside = outside(answerName(ticket));
        replaceByLink(sides.stick().resolve("res"), outside);

        ImportReport report = sides.importBack();

        assertThat(report.answers()).isEmpty();
        assertThat(report.refused()).containsExactly(new Refused(DiagnosticCode.FILE_NOT_PLAIN, "res"));
        assertUntouched(outside, answerName(ticket));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data", "data/req"})
    void import_linkInPlaceOfAFolderOfAnAnsweredBag_nothingBehindItWiped(String folder) throws Exception {
        Ticket ticket = sides.submit();
        Path bag = export();
        Path outside = Files.createDirectory(directory.resolve("outside"));
        RoundTripTest.copy(bag.resolve(folder), outside);
        int files = RoundTripTest.files(outside).size();
        replaceByLink(bag.resolve(folder), outside);
        answer(ticket);

        sides.importBack();

        assertThat(RoundTripTest.files(outside)).hasSize(files);
    }

    @ParameterizedTest
    @ValueSource(strings = {"res", "BAG", "BAG/data", "BAG/data/req"})
    void export_linkInPlaceOfAFolder_notFollowed(String folder) throws Exception {
        sides.submit();
        Path bag = export();
        Path outside = outside("somebody's");
        replaceByLink(
                sides.stick().resolve(folder.replace("BAG", bag.getFileName().toString())), outside);

        assertThatThrownBy(() -> sides.spool().exportTo(sides.stick(), CarryForm.OPEN))
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.code()).isEqualTo(DiagnosticCode.FILE_NOT_PLAIN));
        assertUntouched(outside, "somebody's");
    }

    /** What lies on the stick may change while somebody looks at it. */
    @Test
    void import_answerChangedWhileItIsScanned_whatWasCheckedIsKept() throws Exception {
        Ticket ticket = sides.submit();
        export();
        answer(ticket);
        UsbTransport scanning = UsbTransport.builder()
                .spool(directory.resolve("spool"))
                .clock(sides.clock())
                .scanner((name, content) -> {
                    Files.writeString(res(answerName(ticket)), "MZ");
                    return true;
                })
                .open();

        assertThat(scanning.importFrom(sides.stick()).answers()).containsExactly(answerName(ticket));

        assertThat(sides.collect(ticket)).contains("<Answer>to " + ticket.exchangeId() + "</Answer>");
    }

    static Stream<Arguments> damagedBags() {
        return Stream.of(
                damage("no declaration", DiagnosticCode.BAG_NOT_DECLARED, bag -> delete(bag.resolve("bagit.txt"))),
                damage(
                        "another version",
                        DiagnosticCode.BAG_NOT_DECLARED,
                        bag -> edit(bag, "bagit.txt", "1.0", "0.97")),
                damage(
                        "fetch.txt",
                        DiagnosticCode.BAG_FETCH_NOT_ALLOWED,
                        bag -> write(bag, "fetch.txt", "http://x 1 data/y")),
                damage(
                        "no manifest",
                        DiagnosticCode.BAG_FILE_MISSING,
                        bag -> delete(bag.resolve("manifest-sha256.txt"))),
                damage(
                        "no tag manifest",
                        DiagnosticCode.BAG_MANIFEST_UNUSABLE,
                        bag -> delete(bag.resolve("tagmanifest-sha256.txt"))),
                damage(
                        "unreadable tag manifest",
                        DiagnosticCode.BAG_MANIFEST_UNUSABLE,
                        bag -> write(bag, "tagmanifest-sha256.txt", "nonsense\n")),
                damage(
                        "path out of the bag",
                        DiagnosticCode.BAG_PATH_UNSAFE,
                        bag -> append(bag, "tagmanifest-sha256.txt", "0".repeat(64) + "  ../../secret\n")),
                damage(
                        "absolute path",
                        DiagnosticCode.BAG_PATH_UNSAFE,
                        bag -> append(bag, "tagmanifest-sha256.txt", "0".repeat(64) + "  /etc/passwd\n")),
                damage(
                        "path with a drive",
                        DiagnosticCode.BAG_PATH_UNSAFE,
                        bag -> append(bag, "tagmanifest-sha256.txt", "0".repeat(64) + "  C:\\x\n")),
                damage(
                        "same file twice",
                        DiagnosticCode.BAG_MANIFEST_UNUSABLE,
                        bag -> append(bag, "tagmanifest-sha256.txt", "0".repeat(64) + "  BAGIT.txt\n")),
                damage("request gone", DiagnosticCode.BAG_FILE_MISSING, bag -> delete(request(bag))),
                damage(
                        "request changed",
                        DiagnosticCode.BAG_FILE_CHANGED,
                        bag -> append(bag, bag.relativize(request(bag)).toString(), " ")),
                damage(
                        "info changed",
                        DiagnosticCode.BAG_FILE_CHANGED,
                        bag -> edit(bag, "bag-info.txt", "9910000018", "9910000026")),
                damage(
                        "manifest changed",
                        DiagnosticCode.BAG_FILE_CHANGED,
                        bag -> append(bag, "manifest-sha256.txt", "\n")),
                damage(
                        "file not listed",
                        DiagnosticCode.BAG_FILE_UNLISTED,
                        bag -> write(bag, "data/req/setup.exe", "MZ")),
                damage(
                        "file beside the payload",
                        DiagnosticCode.BAG_FILE_UNLISTED,
                        bag -> write(bag, "autorun.inf", "x")),
                damage("link", DiagnosticCode.FILE_NOT_PLAIN, bag -> link(bag.resolve("data/req/link.xml"))));
    }

    private static Arguments damage(String what, DiagnosticCode code, Consumer<Path> damage) {
        return Arguments.of(what, code, damage);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damagedBags")
    void import_damagedOrHostileBag_refusedWithItsCode(String what, DiagnosticCode code, Consumer<Path> damage)
            throws Exception {
        sides.submitMany(2);
        Path bag = export();
        damage.accept(bag);

        assertThat(sides.importBack().refused())
                .containsExactly(new Refused(code, bag.getFileName().toString()));
    }

    @Test
    void import_bagOfAnotherSpool_refused() throws Exception {
        sides.submit();
        Path bag = export();
        Sides others = Sides.in(Files.createDirectory(directory.resolve("others")));
        others.submit();

        assertThat(others.spool().importFrom(sides.stick()).refused())
                .extracting(Refused::code)
                .contains(DiagnosticCode.BAG_NOT_OURS);
        assertThat(bag).exists();
    }

    private static Path request(Path bag) {
        try {
            return RoundTripTest.files(bag.resolve("data/req")).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        file.toFile().delete();
    }

    private static void write(Path bag, String name, String text) {
        unchecked(() -> Files.writeString(bag.resolve(name), text));
    }

    private static void append(Path bag, String name, String text) {
        unchecked(() -> Files.writeString(bag.resolve(name), text, StandardOpenOption.APPEND));
    }

    private static void edit(Path bag, String name, String from, String to) {
        unchecked(() -> Files.writeString(
                bag.resolve(name), Files.readString(bag.resolve(name)).replace(from, to)));
    }

    private static void link(Path name) {
        unchecked(() -> Files.createSymbolicLink(name, Path.of("/etc/passwd")));
    }

    private static void unchecked(Stick.Step<Path> step) {
        try {
            step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.testkit.FileOperations;
import jp.shikaku.testkit.InterceptedFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Full and write-protected sticks: each told by its code, and nothing lost. */
class StickFailuresTest {

    private static final Set<FileOperations.Operation> CHANGES = EnumSet.of(
            FileOperations.Operation.WRITE,
            FileOperations.Operation.FORCE,
            FileOperations.Operation.MOVE,
            FileOperations.Operation.DELETE,
            FileOperations.Operation.MAKE_FOLDER);
    private static final int MORE_THAN_ENOUGH = 200;

    @TempDir
    private Path directory;

    private Sides sides;

    @BeforeEach
    void open() throws IOException {
        sides = Sides.in(directory);
    }

    @ParameterizedTest
    @EnumSource
    void export_fullFromAnyChangeOn_saidSoAndNothingLost(CarryForm form) throws IOException {
        Ticket ticket = sides.submit();
        boolean carried = false;
        for (int room = 0; !carried; room++) {
            assertThat(room).isLessThan(MORE_THAN_ENOUGH);
            Path stick = Files.createDirectories(directory.resolve("sticks").resolve(form + "-" + room));
            carried = exportsWithRoomFor(room, stick, form);
            assertThat(sides.again().spool().status().answered()).isEmpty();
            assertThat(sides.again().spool().pending()).hasSize(1);
            assertThat(sides.again().spool().exportTo(stick, form).requests())
                    .as("room for %d changes", room)
                    .containsExactly(ticket.fileName());
        }
    }

    /** Whether there was room enough. */
    private boolean exportsWithRoomFor(int changes, Path stick, CarryForm form) {
        Sides full =
                sides.at(InterceptedFileSystem.wrap(directory, new Failing(stick, changes, "No space left on device")));
        try {
            full.spool()
                    .exportTo(
                            full.directory().resolve(directory.relativize(stick).toString()), form);
            return true;
        } catch (TransportException e) {
            assertThat(e.code()).isEqualTo(DiagnosticCode.STICK_FULL);
            return false;
        }
    }

    @Test
    void everything_onAWriteProtectedStick_saidSoAndWhatCanBeReadIsTaken() throws Exception {
        Ticket ticket = sides.submit();
        sides.export();
        assertCode(() -> writeProtected().carry(), DiagnosticCode.STICK_NOT_WRITABLE);
        assertThat(sides.answerAll()).isEqualTo(1);
        sides.carry();

        ImportReport taken = writeProtected().importBack();

        assertThat(taken.answers()).hasSize(1);
        assertThat(taken.refused()).extracting(Refused::code).containsOnly(DiagnosticCode.STICK_NOT_WRITABLE);
        assertThat(sides.again().collect(ticket)).isPresent();
        sides.submit();
        assertCode(() -> writeProtected().export(), DiagnosticCode.STICK_NOT_WRITABLE);
    }

    @Test
    void import_openAnswersOnAWriteProtectedStick_allTaken() throws Exception {
        Ticket first = sides.submit();
        Ticket second = sides.submit();
        sides.spool().exportTo(sides.stick(), CarryForm.OPEN);
        for (Ticket ticket : new Ticket[] {first, second}) {
            Files.writeString(
                    sides.stick().resolve("res").resolve(ticket.fileName().replace("01req_", "01res_")), "<Answer/>");
        }

        ImportReport taken = writeProtected().importBack();

        assertThat(taken.answers()).hasSize(2);
        assertThat(taken.missing()).isEmpty();
        assertThat(taken.refused()).extracting(Refused::code).containsOnly(DiagnosticCode.STICK_NOT_WRITABLE);
        assertThat(sides.again().importBack().refused())
                .extracting(Refused::code)
                .containsOnly(DiagnosticCode.BATCH_KNOWN);
        assertThat(RoundTripTest.files(sides.stick())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachStep_linkInPlaceOfTheFolderOfBatches_notFollowed(Way way) throws Exception {
        sides.submit();
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.createSymbolicLink(sides.stick().resolve("shikaku"), outside);

        assertCode(() -> way.go(sides), DiagnosticCode.FILE_NOT_PLAIN);
        assertThat(outside).isEmptyDirectory();
    }

    /** The three steps with a stick. */
    enum Way {
        EXPORT,
        COURIER,
        IMPORT;

        void go(Sides sides) {
            switch (this) {
                case EXPORT -> sides.export();
                case COURIER -> sides.carry();
                case IMPORT -> sides.importBack();
            }
        }
    }

    /** Whatever cannot be listed or read is told by a code, without a path. */
    @ParameterizedTest
    @ValueSource(strings = {"", "shikaku", "res", "BAG", "BAG/data", "BAG/data/req", "BAG/bagit.txt"})
    void import_somethingCannotBeRead_typedFailureWithoutAPath(String place) throws Exception {
        sides.submit();
        sides.export();
        sides.spool().exportTo(sides.stick(), CarryForm.OPEN);
        String bag = StickFolders.entries(sides.stick()).stream()
                .filter(Bag::isBag)
                .findFirst()
                .orElseThrow()
                .getFileName()
                .toString();
        Path broken = sides.stick().resolve(place.replace("BAG", bag));

        assertThatThrownBy(() -> sides.at(InterceptedFileSystem.wrap(directory, unreadable(broken)))
                        .importBack())
                .isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.code()).isEqualTo(DiagnosticCode.STICK_FAILED);
                    assertThat(e).hasStackTraceContaining("Input/output error");
                    assertThat(stackTrace(e)).doesNotContain(directory.toString());
                });
    }

    private static FileOperations unreadable(Path broken) {
        return (operation, path) -> {
            boolean reads = operation == FileOperations.Operation.LIST || operation == FileOperations.Operation.OPEN;
            if (reads && path.toString().equals(broken.toString())) {
                throw new FileSystemException(path.toString(), null, "Input/output error");
            }
        };
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private Sides writeProtected() {
        return sides.at(InterceptedFileSystem.wrap(directory, new Failing(sides.stick(), 0, "Read-only file system")));
    }

    private static void assertCode(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, DiagnosticCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** Lets a number of changes below a folder pass, and none after that. */
    private static final class Failing implements FileOperations {

        private final Path below;
        private final String reason;
        private int left;

        Failing(Path below, int changes, String reason) {
            this.below = below;
            this.left = changes;
            this.reason = reason;
        }

        @Override
        public synchronized void before(Operation operation, Path path) throws IOException {
            if (path.toString().startsWith(below.toString()) && CHANGES.contains(operation) && left-- <= 0) {
                left = 0;
                throw new FileSystemException(path.toString(), null, reason);
            }
        }
    }

    /** The same with a file system of its own that is mounted for the test. */
    @Nested
    class Mounted {

        private static final String LOOP = "/dev/loop5";

        @Test
        void export_realStickTooSmall_fullAndNothingLost() throws Exception {
            Ticket ticket = sides.submit();
            Path small = mount("size=64k");
            try {
                assertCode(() -> sides.spool().exportTo(small, CarryForm.SEALED), DiagnosticCode.STICK_FULL);
            } finally {
                run("umount", small.toString());
            }
            assertThat(sides.again().export().requests()).containsExactly(ticket.fileName());
        }

        @Test
        void export_realStickReadOnly_notWritableAndNothingLost() throws Exception {
            Ticket ticket = sides.submit();
            Path protectedStick = mount("size=1m,ro");
            try {
                assertCode(
                        () -> sides.spool().exportTo(protectedStick, CarryForm.SEALED),
                        DiagnosticCode.STICK_NOT_WRITABLE);
            } finally {
                run("umount", protectedStick.toString());
            }
            assertThat(sides.again().export().requests()).containsExactly(ticket.fileName());
        }

        /** The driver for exFAT in user space, on a loop device. */
        @Test
        void morning_onExfat_answersComeBackAndTheStickIsClean() throws Exception {
            Path mounted = mountExfat();
            try {
                Files.delete(sides.stick());
                Files.createSymbolicLink(sides.stick(), mounted);
                Ticket sealed = sides.submit();
                sides.export();
                sides.carry();
                sides.answerAll();
                sides.carry();
                assertThat(sides.importBack().answers()).hasSize(1);
                Ticket open = sides.submit();
                assertThat(sides.spool().exportTo(sides.stick(), CarryForm.OPEN).requests())
                        .containsExactly(open.fileName());
                String answer = open.fileName().replace("01req_", "01res_");
                Files.writeString(mounted.resolve("res").resolve(answer), "<Answer/>");
                assertThat(sides.importBack().answers()).containsExactly(answer);

                assertThat(sides.collect(sealed)).isPresent();
                assertThat(sides.collect(open)).isPresent();
                assertThat(RoundTripTest.files(mounted)).isEmpty();
            } finally {
                run("umount", mounted.toString());
                run("losetup", "-d", LOOP);
            }
        }

        private Path mountExfat() throws Exception {
            Path image = directory.resolve("exfat.img");
            Path mounted = Files.createDirectory(directory.resolve("exfat"));
            boolean there = run("truncate", "-s", "64M", image.toString())
                    && runs("mkfs.exfat", image.toString())
                    && run("losetup", LOOP, image.toString())
                    && runs("mount.exfat-fuse", LOOP, mounted.toString());
            assumeTrue(there, "no right to mount, or exfat-fuse or exfatprogs is missing: NO exFAT was tried");
            return mounted;
        }

        private Path mount(String options) throws Exception {
            Path folder = Files.createDirectory(directory.resolve("mounted"));
            assumeTrue(
                    run("mount", "-t", "tmpfs", "-o", options, "none", folder.toString()),
                    "no right to mount: NO real file system was full or read-only");
            return folder;
        }

        private static boolean run(String... command) throws Exception {
            return said(command).filter(String::isEmpty).isPresent();
        }

        private static boolean runs(String... command) throws Exception {
            return said(command).isPresent();
        }

        /** Empty when it cannot be run or fails. */
        private static Optional<String> said(String... command) throws Exception {
            try {
                Process process =
                        new ProcessBuilder(command).redirectErrorStream(true).start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                boolean done = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
                return done ? Optional.of(said) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}

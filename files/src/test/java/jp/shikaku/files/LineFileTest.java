package jp.shikaku.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFileTest {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final Path CANNOT_BE_CUT = Path.of("/dev/null");

    @TempDir
    private Path folder;

    @Test
    void open_inAFolderThatOthersCanRead_fileAndLockAreForTheOwnerAlone() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file store knows no owners");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        LineFile.open(folder.resolve("audit.log"), LineFile.Sync.FORCED).close();

        assertThat(rights("audit.log")).isEqualTo("rw-------");
        assertThat(rights("audit.log.lock")).isEqualTo("rw-------");
    }

    @Test
    void last_someLines_areThoseAtTheEndInTheirOrder() throws IOException {
        Path log = folder.resolve("audit.log");
        try (LineFile lines = LineFile.open(log, LineFile.Sync.LEFT_TO_SYSTEM)) {
            assertThat(lines.last(2)).isEmpty();
            lines.add(bytes("one"));
            assertThat(lines.last(2)).containsExactly(bytes("one"));
            lines.add(bytes(""));
            lines.add(bytes("three"));
        }
        Files.writeString(log, "unfinished", StandardOpenOption.APPEND);
        try (LineFile lines = LineFile.open(log, LineFile.Sync.LEFT_TO_SYSTEM)) {
            assertThat(lines.last(2)).containsExactly(bytes(""), bytes("three"));
            assertThat(lines.last(9)).containsExactly(bytes("one"), bytes(""), bytes("three"));
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 0, 0", "'one|', 1, 0", "'one|two|', 2, 0", "'one|tw', 1, 2", "'one', 0, 3", "'|', 1, 0"})
    void read_linesAndARest_handsOutTheLinesAndTellsTheRest(String written, int lines, long rest) throws IOException {
        Path log = Files.writeString(folder.resolve("audit.log"), written.replace('|', '\n'));
        List<byte[]> read = new ArrayList<>();
        assertThat(LineFile.read(log, read::add)).isEqualTo(rest);
        assertThat(read).hasSize(lines);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String rights(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    /** On Windows nobody could remove what stays open. */
    @Test
    void open_fails_leavesNothingOpen() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(OPEN_FILES), "this system does not list open files");
        Path log = Files.createSymbolicLink(folder.resolve("audit.log"), CANNOT_BE_CUT);
        long before = openDevices();

        assertThatThrownBy(() -> LineFile.open(log, LineFile.Sync.FORCED)).isInstanceOf(IOException.class);

        assertThat(openDevices()).isEqualTo(before);
    }

    private static long openDevices() throws IOException {
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            return files.filter(LineFileTest::isDevice).count();
        }
    }

    private static boolean isDevice(Path open) {
        try {
            return Files.readSymbolicLink(open).equals(CANNOT_BE_CUT);
        } catch (IOException e) {
            return false;
        }
    }
}

package jp.shikaku.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

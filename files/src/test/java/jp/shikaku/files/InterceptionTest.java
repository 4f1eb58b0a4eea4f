package jp.shikaku.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.shikaku.testkit.FileOperations.Operation;
import jp.shikaku.testkit.InterceptedFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the crash tests stand on: nothing reaches the disk unasked. */
class InterceptionTest {

    @TempDir
    Path directory;

    private final List<Operation> asked = new ArrayList<>();
    private Path file;

    @BeforeEach
    void wrap() throws IOException {
        Path real = Files.writeString(directory.resolve("file"), "text");
        file = InterceptedFileSystem.wrap(real, (operation, path) -> asked.add(operation));
    }

    @Test
    void setLastModifiedTime_wrappedFile_askedAndDone() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        assertThat(asked).containsExactly(Operation.WRITE_ATTRIBUTES);
        assertThat(Files.getLastModifiedTime(directory.resolve("file"))).isEqualTo(FileTime.from(Instant.EPOCH));
    }

    @Test
    void read_wrappedFile_askedForOpeningAndReading() throws IOException {
        assertThat(Files.readString(file)).isEqualTo("text");

        assertThat(asked).startsWith(Operation.OPEN).contains(Operation.READ);
    }
}

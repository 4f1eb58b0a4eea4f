package jp.shikaku.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.shikaku.core.time.Japan;
import jp.shikaku.testkit.FileOperations.Operation;
import jp.shikaku.testkit.InterceptedFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder for one at a time. */
class WorkspaceTest {

    @TempDir
    Path directory;

    private StateDirectory open(Path state) {
        return StateDirectory.open(
                state, new DurableFiles(new PlayedWaiter(), DurableFiles.USUAL_PATIENCE), Japan.clock());
    }

    @Test
    void workspace_whatWasLeftCannotBeListed_saysSoAndLetsTheNextOneIn() throws IOException {
        AtomicBoolean broken = new AtomicBoolean(true);
        StateDirectory state = open(InterceptedFileSystem.wrap(directory, (operation, path) -> {
            if (broken.get() && operation == Operation.LIST && path.endsWith("left")) {
                throw new FileSystemException(path.toString(), null, "Input/output error");
            }
        }));
        Workspace left = state.workspace();
        Files.createDirectory(left.folder().resolve("left"));

        assertThatThrownBy(left::close).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(state::workspace).hasMessageContaining("Input/output error");
        broken.set(false);
        try (Workspace next = state.workspace()) {
            assertThat(next.folder()).isEmptyDirectory();
        }
    }
}

package jp.shikaku.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.time.Japan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {

    @TempDir
    Path directory;

    private final DurableFiles files = new DurableFiles(new PlayedWaiter(), DurableFiles.USUAL_PATIENCE);
    private Path share;

    @BeforeEach
    void makeShare() throws IOException {
        share = Files.createDirectories(directory.resolve("OQS"));
    }

    private StateDirectory open(Path state) {
        return StateDirectory.open(state, List.of(share), files, Japan.clock());
    }

    @Test
    void ofUser_linux_stateHomeOrItsUsualPlace() throws IOException {
        try (FileSystem unix = Jimfs.newFileSystem(Configuration.unix())) {
            Path home = unix.getPath("/home/clinic");

            assertThat(StateDirectory.ofUser("Linux", home, Map.of()))
                    .isEqualTo(unix.getPath("/home/clinic/.local/state/shikaku"));
            assertThat(StateDirectory.ofUser("Linux", home, Map.of("XDG_STATE_HOME", "/var/state")))
                    .isEqualTo(unix.getPath("/var/state/shikaku"));
            assertThat(StateDirectory.ofUser("Linux", home, Map.of("XDG_STATE_HOME", "relative")))
                    .isEqualTo(unix.getPath("/home/clinic/.local/state/shikaku"));
        }
    }

    @Test
    void ofUser_windows_localApplicationData() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path home = windows.getPath("C:\\Users\\clinic");

            assertThat(StateDirectory.ofUser("Windows 11", home, Map.of("LOCALAPPDATA", "D:\\Local")))
                    .isEqualTo(windows.getPath("D:\\Local\\shikaku"));
            assertThat(StateDirectory.ofUser("Windows 11", home, Map.of()))
                    .isEqualTo(windows.getPath("C:\\Users\\clinic\\AppData\\Local\\shikaku"));
        }
    }

    @Test
    void open_insideTheShare_refusedAndNothingMade() throws IOException {
        for (Path inside : List.of(share, share.resolve("state"), share.resolve("a/b/../c"))) {
            assertThatThrownBy(() -> open(inside))
                    .isInstanceOfSatisfying(
                            SetupException.class,
                            e -> assertThat(e.code()).isEqualTo(DiagnosticCode.STATE_DIRECTORY_IN_SHARE));
        }
        assertThat(share).isEmptyDirectory();
    }

    @Test
    void open_insideTheShareThroughALink_refused() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), share);

        assertThatThrownBy(() -> open(link.resolve("state"))).isInstanceOf(SetupException.class);
        assertThat(share).isEmptyDirectory();
    }

    @Test
    void open_besideTheShareWithALongerName_fine() {
        assertThat(open(directory.resolve("OQS-state")).folder()).isDirectory();
    }

    @Test
    void open_aFileIsInTheWay_unusable() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> open(file.resolve("state")))
                .isInstanceOfSatisfying(
                        SetupException.class,
                        e -> assertThat(e.code()).isEqualTo(DiagnosticCode.STATE_DIRECTORY_UNUSABLE));
    }

    @Test
    void open_newDirectory_readableByTheUserAlone() throws IOException {
        StateDirectory state = open(directory.resolve("state"));
        state.pending();
        state.quarantine();

        try (Stream<Path> folders = Files.walk(directory.resolve("state"))) {
            assertThat(folders)
                    .allSatisfy(
                            folder -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                                    .isEqualTo("rwx------"));
        }
    }

    @Test
    void open_twoShares_twoParts() throws IOException {
        Path state = directory.resolve("state");
        Path other = Files.createDirectories(directory.resolve("branch/OQS"));

        Path first = open(state).folder();
        Path second =
                StateDirectory.open(state, List.of(other), files, Japan.clock()).folder();

        assertThat(first).isNotEqualTo(second);
        assertThat(first.getFileName().toString()).startsWith("OQS-");
        assertThat(open(state).folder()).isEqualTo(first);
    }

    @Test
    void open_shareWithAJapaneseName_asciiPart() throws IOException {
        Path japanese = Files.createDirectories(directory.resolve("資格確認"));

        Path part = StateDirectory.open(directory.resolve("state"), List.of(japanese), files, Japan.clock())
                .folder();

        assertThat(part.getFileName().toString()).matches("-[0-9a-f]{16}");
    }

    @Test
    void open_shareCannotBeSeen_theShareIsNamedAndNotTheState() {
        Path missing = directory.resolve("gone");

        assertThatThrownBy(
                        () -> StateDirectory.open(directory.resolve("state"), List.of(missing), files, Japan.clock()))
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.code()).isEqualTo(DiagnosticCode.FOLDER_MISSING));
    }

    @Test
    void owner_emptyAfterAPowerCut_writtenAgain() throws IOException {
        StateDirectory state = open(directory.resolve("state"));
        Files.createFile(state.folder().resolve("owner"));

        String owner = state.owner();

        assertThat(owner).matches("[0-9a-f]{16}");
        assertThat(open(directory.resolve("state")).owner()).isEqualTo(owner);
    }

    @Test
    void owner_sameDirectory_sameTextOtherDirectoryAnother() throws IOException {
        String owner = open(directory.resolve("one")).owner();

        assertThat(owner).matches("[0-9a-f]{16}");
        assertThat(open(directory.resolve("one")).owner()).isEqualTo(owner);
        assertThat(open(directory.resolve("two")).owner()).isNotEqualTo(owner);
    }
}

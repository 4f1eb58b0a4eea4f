package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.testkit.FileOperations.Operation;
import jp.shikaku.testkit.Lifetime.Killed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmitTest {

    @TempDir
    Path directory;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.at(directory);
    }

    private static void assertCode(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, DiagnosticCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ShikakuException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void open_missingRequestOrAnswerFolder_folderMissingAndNothingMade() throws IOException {
        for (Path folder : List.of(desk.req(), desk.res())) {
            Files.delete(folder);

            assertCode(desk::open, DiagnosticCode.FOLDER_MISSING);

            assertThat(folder).doesNotExist();
            assertThat(desk.state()).doesNotExist();
            Files.createDirectory(folder);
        }
    }

    @Test
    void open_missingFaceFolder_onlyArrivalsFail() throws IOException {
        Files.delete(desk.face());
        FolderTransport transport = desk.open();

        Ticket ticket = desk.submit(transport, "1");

        assertThat(desk.look(transport, ticket)).isEmpty();
        assertCode(() -> desk.faces(transport, "desk"), DiagnosticCode.FOLDER_MISSING);
        assertThat(desk.face()).doesNotExist();
    }

    @Test
    void open_stateDirectoryInTheShare_refused() {
        assertThatThrownBy(() -> FolderTransport.builder()
                        .root(desk.share())
                        .stateDirectory(desk.share().resolve("state"))
                        .open())
                .isInstanceOfSatisfying(
                        SetupException.class,
                        e -> assertThat(e.code()).isEqualTo(DiagnosticCode.STATE_DIRECTORY_IN_SHARE));
        assertThat(desk.share().resolve("state")).doesNotExist();
    }

    @Test
    void submit_usualShare_temporaryFolderBesideAndNothingElseMade() throws IOException {
        desk.submit(desk.open(), "1");

        assertThat(Desk.list(desk.share()).stream().map(Path::getFileName).map(Path::toString))
                .containsExactlyInAnyOrder("req", "res", "face", "tmp");
        assertThat(desk.share().resolve("tmp")).isEmptyDirectory();
        assertThat(Desk.list(desk.req()))
                .containsExactly(desk.req().resolve(desk.ticket("1").fileName()));
    }

    @Test
    void submit_temporaryFolderIsALink_notUsed() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.createSymbolicLink(desk.share().resolve("tmp"), elsewhere);
        List<Path> written = new ArrayList<>();
        Desk watched = desk.watchedBy((operation, path) -> {
            if (operation == Operation.MOVE) {
                written.add(path.getParent().getFileName());
            }
        });

        watched.submit(watched.open(), "1");

        assertThat(written.stream().map(Path::toString)).containsExactly("pending", "req");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void submit_noTemporaryFolderWanted_writtenBesideItsName() throws IOException {
        List<String> moved = new ArrayList<>();
        Desk watched = desk.watchedBy((operation, path) -> {
            if (operation == Operation.MOVE) {
                moved.add(path.getFileName().toString());
            }
        });
        FolderTransport transport = watched.builder()
                .profile(TerminalProfile.builder().temporaryFolder("").build())
                .open();

        watched.submit(transport, "1");

        assertThat(moved).contains(desk.ticket("1").fileName() + ".tmp");
        assertThat(desk.share().resolve("tmp")).doesNotExist();
    }

    @Test
    void submit_requestFolderIsTheRootOfADrive_writtenBesideItsName() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setRoots("C:\\", "R:\\", "S:\\")
                .build())) {
            Path req = windows.getPath("R:\\");
            FolderTransport transport = FolderTransport.builder()
                    .requestFolder(req)
                    .answerFolder(windows.getPath("S:\\"))
                    .faceFolder(windows.getPath("S:\\face"))
                    .stateDirectory(windows.getPath("C:\\state"))
                    .clock(desk.clock())
                    .open();

            desk.submit(transport, "1");

            assertThat(Desk.list(req))
                    .containsExactly(req.resolve(desk.ticket("1").fileName()));
            assertThat(Desk.list(windows.getPath("C:\\"))).doesNotContain(windows.getPath("C:\\tmp"));
        }
    }

    @Test
    void exchange_namesOfWindows_sameBehaviour() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Desk there = Desk.at(Files.createDirectory(windows.getPath("C:\\data")));
            FolderTransport transport = there.open();
            Ticket ticket = there.submit(transport, "1");
            there.answer(ticket);
            there.putFace(1);

            Delivery answer = there.look(transport, ticket).orElseThrow();
            assertThat(Desk.text(answer)).isEqualTo("<x>answer to 1</x>");
            answer.acknowledge();
            there.faces(transport, "desk").get(0).acknowledge();

            assertThat(Desk.list(there.res())).isEmpty();
            assertThat(there.faces(transport, "desk")).isEmpty();
            assertThat(transport.pending()).isEmpty();
        }
    }

    @Test
    void submit_answerOfThatNameExists_refused() throws IOException {
        desk.answer(desk.ticket("1"));
        FolderTransport transport = desk.open();

        assertCode(() -> desk.submit(transport, "1"), DiagnosticCode.NAME_EXISTS);

        assertThat(desk.req()).isEmptyDirectory();
        assertThat(transport.pending()).isEmpty();
    }

    @Test
    void submit_requestWasReturned_nameIsNotUsedAgain() throws IOException {
        Files.writeString(desk.res().resolve(desk.ticket("1").fileName()), "returned");

        assertCode(() -> desk.submit(desk.open(), "1"), DiagnosticCode.NAME_EXISTS);
    }

    @Test
    void submit_nameWasAnsweredBefore_refused() throws IOException {
        FolderTransport transport = desk.open();
        Ticket ticket = desk.submit(transport, "1");
        Files.delete(desk.req().resolve(ticket.fileName()));
        desk.answer(ticket);
        desk.look(transport, ticket).orElseThrow().acknowledge();

        assertCode(() -> desk.submit(transport, "1"), DiagnosticCode.NAME_EXISTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../OQSsiquc01req_1.xml",
                "OQSsiquc01req_1.xml/../../x",
                "OQSsiquc01req_..\\1.xml",
                "CON",
                "OQSsiquc01req_1.xml:x",
                "OQSsiquc01res_1.xml",
                "OQSsiquc01req_1.err",
                "OQSmuquc01req_1.xml"
            })
    void submit_foreignName_refusedBeforeAnyFileIsTouched(String name) {
        List<Operation> touched = new ArrayList<>();
        FolderTransport watched =
                desk.watchedBy((operation, path) -> touched.add(operation)).open();
        touched.clear();
        Ticket ticket = desk.ticket("1");
        Envelope envelope = new Envelope(ticket.messageId(), ticket.exchangeId(), name, Payload.of(new byte[0]));

        assertCode(() -> watched.submit(envelope, Desk.pending(ticket)), DiagnosticCode.FOREIGN_FILE_NAME);

        assertThat(touched).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OQSsiquc01res_1.xml", "OQSsiquc01req_1.err", "OQSmuquc01req_1.xml"})
    void look_nameOfSomethingElse_refusedBeforeAnyFileIsTouched(String name) {
        List<Operation> touched = new ArrayList<>();
        FolderTransport watched =
                desk.watchedBy((operation, path) -> touched.add(operation)).open();
        touched.clear();
        Ticket usual = desk.ticket("1");
        Ticket ticket = new Ticket(usual.messageId(), name, usual.institution(), usual.exchangeId());

        assertCode(() -> watched.look(ticket, Desk.COMPLETENESS), DiagnosticCode.FOREIGN_FILE_NAME);

        assertThat(touched).isEmpty();
    }

    @Test
    void submit_shareIsAway_folderMissingAndNothingRemembered() throws IOException {
        FolderTransport transport = desk.open();
        Path away = directory.resolve("away");
        Files.move(desk.share(), away);

        assertThatThrownBy(() -> desk.submit(transport, "1")).isInstanceOfSatisfying(TransportException.class, e -> {
            assertThat(e.code()).isEqualTo(DiagnosticCode.FOLDER_MISSING);
            assertThat(e.handOver()).isEqualTo(HandOver.NOT_DELIVERED);
        });

        assertThat(transport.pending()).isEmpty();
        Files.move(away, desk.share());
        desk.submit(transport, "1");
        assertThat(transport.pending()).hasSize(1);
    }

    @Test
    void submit_requestFolderCannotBeWritten_notAccessibleAndNothingRemembered() throws Exception {
        FolderTransport transport = desk.builder()
                .profile(TerminalProfile.builder().temporaryFolder("").build())
                .open();
        assumeTrue(
                run("chattr", "+i", desk.req().toString()),
                "SKIPPED: chattr +i does not work here, so a folder without rights is not tested");
        try {
            assertCode(() -> desk.submit(transport, "1"), DiagnosticCode.FOLDER_NOT_ACCESSIBLE);
        } finally {
            run("chattr", "-i", desk.req().toString());
        }
        assertThat(transport.pending()).isEmpty();
        assertThat(desk.req()).isEmptyDirectory();
    }

    @Test
    void submit_heldByAnotherProcess_itsOwnCode() {
        Desk watched = desk.watchedBy((operation, path) -> {
            if (operation == Operation.MOVE && path.toString().contains("tmp/OQS")) {
                throw new FileSystemException(path.toString(), null, "Device or resource busy");
            }
        });
        FolderTransport transport =
                watched.builder().patience(Duration.ofMillis(20)).open();

        assertCode(() -> watched.submit(transport, "1"), DiagnosticCode.HELD_BY_ANOTHER_PROCESS);
        assertThat(transport.pending()).isEmpty();
    }

    @Test
    void submit_anyOperationFails_wholeOrNothingAndPendingAgrees() throws IOException {
        for (int failing = 0; failing < 60; failing++) {
            String id = "f" + failing;
            int[] left = {Integer.MAX_VALUE};
            Desk watched = desk.watchedBy((operation, path) -> {
                if (left[0]-- == 0) {
                    throw new FileSystemException(path.toString(), null, "Input/output error");
                }
            });
            FolderTransport transport = watched.open();
            left[0] = failing;
            boolean handedOver = true;
            try {
                watched.submit(transport, id);
            } catch (TransportException e) {
                handedOver = e.handOver() != HandOver.NOT_DELIVERED;
            }
            left[0] = Integer.MAX_VALUE;
            boolean visible = Files.exists(desk.req().resolve(desk.ticket(id).fileName()));
            boolean remembered = transport.pending().stream()
                    .anyMatch(pending -> pending.ticket().equals(desk.ticket(id)));
            assertThat(visible)
                    .as("operation %d", failing)
                    .isEqualTo(handedOver)
                    .isEqualTo(remembered);
            assertThat(desk.share().resolve("tmp"))
                    .satisfiesAnyOf(
                            tmp -> assertThat(tmp).doesNotExist(),
                            tmp -> assertThat(tmp).isEmptyDirectory());
        }
    }

    @Test
    void sweep_processDiedWhileWriting_leftoverAndTicketGoAfterAnHour() throws IOException {
        Desk dying = desk.watchedBy((operation, path) -> {
            if (operation == Operation.MOVE && path.toString().contains("tmp/OQS")) {
                throw new Killed();
            }
            if (operation == Operation.DELETE) {
                throw new Killed();
            }
        });
        assertThatThrownBy(() -> dying.submit(dying.open(), "1")).isInstanceOf(Killed.class);
        FolderTransport restarted = desk.open();
        assertThat(Desk.list(desk.share().resolve("tmp"))).hasSize(1);
        assertThat(restarted.pending()).hasSize(1);

        desk.clock().move(RequestFolder.ABANDONED_AFTER.plusSeconds(1));
        desk.faces(desk.open(), "desk");

        assertThat(desk.share().resolve("tmp")).isEmptyDirectory();
        assertThat(restarted.pending()).isEmpty();
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}

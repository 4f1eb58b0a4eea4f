package jp.shikaku.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileFailuresTest {

    @TempDir
    Path directory;

    private Path req;

    @BeforeEach
    void makeFolder() throws IOException {
        req = Files.createDirectory(directory.resolve("req"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void of_platformsWords_codeAndFolder(IOException failure, DiagnosticCode code) {
        TransportException translated = FileFailures.of(failure, Stage.SENDING, HandOver.NOT_DELIVERED, req);

        assertThat(translated.code()).isEqualTo(code);
        assertThat(translated.stage()).isEqualTo(Stage.SENDING);
        assertThat(translated.handOver()).isEqualTo(HandOver.NOT_DELIVERED);
        assertThat(translated.retryable()).isTrue();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new FileAlreadyExistsException("x"), DiagnosticCode.NAME_EXISTS),
                Arguments.of(new AccessDeniedException("x"), DiagnosticCode.FOLDER_NOT_ACCESSIBLE),
                Arguments.of(reason("Read-only file system"), DiagnosticCode.FOLDER_NOT_ACCESSIBLE),
                Arguments.of(reason("Operation not permitted"), DiagnosticCode.FOLDER_NOT_ACCESSIBLE),
                Arguments.of(reason("Device or resource busy"), DiagnosticCode.HELD_BY_ANOTHER_PROCESS),
                Arguments.of(
                        reason("The process cannot access the file because it is being used by another process."),
                        DiagnosticCode.HELD_BY_ANOTHER_PROCESS),
                Arguments.of(reason("プロセスはファイルにアクセスできません。別のプロセスが使用中です。"), DiagnosticCode.HELD_BY_ANOTHER_PROCESS),
                Arguments.of(new IOException("No space left on device"), DiagnosticCode.STORAGE_FULL),
                Arguments.of(reason("ディスクに十分な空き領域がありません。"), DiagnosticCode.STORAGE_FULL),
                Arguments.of(reason("Input/output error"), DiagnosticCode.INPUT_OUTPUT_FAILED),
                Arguments.of(reason("Stale file handle"), DiagnosticCode.INPUT_OUTPUT_FAILED),
                Arguments.of(new IOException(), DiagnosticCode.INPUT_OUTPUT_FAILED));
    }

    private static FileSystemException reason(String reason) {
        return new FileSystemException("x", null, reason);
    }

    @Test
    void of_folderIsGone_missing() throws IOException {
        Files.delete(req);

        TransportException failure =
                FileFailures.of(new NoSuchFileException("x"), Stage.WAITING, HandOver.DELIVERED, req);

        assertThat(failure.code()).isEqualTo(DiagnosticCode.FOLDER_MISSING);
        assertThat(failure.message(Locale.ENGLISH)).contains("req");
    }

    @Test
    void of_uncertainPublish_handOverIsUnknown() {
        IOException uncertain = new UncertainPublishException(reason("Input/output error"));

        assertThat(FileFailures.of(uncertain, Stage.SENDING, HandOver.NOT_DELIVERED, req)
                        .handOver())
                .isEqualTo(HandOver.UNKNOWN);
    }

    @Test
    void of_anyFailure_noPathInAnyText() {
        Path file = req.resolve("OQSsiquc01req_202611210001.xml");
        IOException failure = new FileSystemException(file.toString(), file + "2", "Input/output error");

        TransportException translated = FileFailures.of(failure, Stage.SENDING, HandOver.NOT_DELIVERED, req);

        for (Throwable each = translated; each != null; each = each.getCause()) {
            assertThat(each.toString()).doesNotContain("202611210001", directory.toString());
        }
        assertThat(translated.getCause()).hasMessageContaining("Input/output error");
    }

    @Test
    void of_failureElsewhere_folderIsNotBlamed() {
        IOException failure =
                new AccessDeniedException(directory.resolve("state/pending/x").toString());

        assertThat(FileFailures.of(failure, Stage.SENDING, HandOver.NOT_DELIVERED, req)
                        .message(Locale.ENGLISH))
                .contains("state")
                .doesNotContain("req");
    }
}

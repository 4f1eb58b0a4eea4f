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
import java.util.function.Function;
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
    void of_platformsWords_codeAndFolder(Function<String, IOException> failure, DiagnosticCode code) {
        String file = req.resolve("x").toString();
        TransportException translated =
                FileFailures.of(failure.apply(file), Stage.SENDING, HandOver.NOT_DELIVERED, req);

        assertThat(translated.code()).isEqualTo(code);
        assertThat(translated.stage()).isEqualTo(Stage.SENDING);
        assertThat(translated.handOver()).isEqualTo(HandOver.NOT_DELIVERED);
        assertThat(translated.retryable()).isTrue();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure(FileAlreadyExistsException::new, DiagnosticCode.NAME_EXISTS),
                failure(AccessDeniedException::new, DiagnosticCode.FOLDER_NOT_ACCESSIBLE),
                failure(file -> reason(file, "Read-only file system"), DiagnosticCode.FOLDER_NOT_ACCESSIBLE),
                failure(file -> reason(file, "Operation not permitted"), DiagnosticCode.FOLDER_NOT_ACCESSIBLE),
                failure(file -> reason(file, "Device or resource busy"), DiagnosticCode.HELD_BY_ANOTHER_PROCESS),
                failure(
                        file -> reason(
                                file,
                                "The process cannot access the file because it is being used by another process."),
                        DiagnosticCode.HELD_BY_ANOTHER_PROCESS),
                failure(
                        file -> reason(file, "プロセスはファイルにアクセスできません。別のプロセスが使用中です。"),
                        DiagnosticCode.HELD_BY_ANOTHER_PROCESS),
                failure(file -> new IOException("No space left on device"), DiagnosticCode.STORAGE_FULL),
                failure(file -> reason(file, "ディスクに十分な空き領域がありません。"), DiagnosticCode.STORAGE_FULL),
                failure(file -> reason(file, "Input/output error"), DiagnosticCode.INPUT_OUTPUT_FAILED),
                failure(file -> reason(file, "Stale file handle"), DiagnosticCode.INPUT_OUTPUT_FAILED),
                failure(file -> new IOException(), DiagnosticCode.INPUT_OUTPUT_FAILED));
    }

    private static Arguments failure(Function<String, IOException> failure, DiagnosticCode code) {
        return Arguments.of(failure, code);
    }

    private static FileSystemException reason(String file, String reason) {
        return new FileSystemException(file, null, reason);
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
        IOException uncertain = new UncertainPublishException(reason("x", "Input/output error"));

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
    void of_accessDeniedInTheStateDirectory_stateDirectoryIsNamedAndNoShare() {
        TransportException failure = translated(new AccessDeniedException(
                directory.resolve("state/OQS-12/pending/x").toString()));

        assertThat(failure.code()).isEqualTo(DiagnosticCode.STATE_DIRECTORY_UNUSABLE);
        assertThat(failure.message(Locale.JAPANESE)).contains("StateDirectory").doesNotContain("共有", "req");
    }

    @Test
    void of_noSpaceInTheStateDirectory_saysWhere() {
        IOException full = reason(directory.resolve("state/OQS-12/pending/x").toString(), "No space left on device");

        assertThat(translated(full).code()).isEqualTo(DiagnosticCode.STORAGE_FULL);
        assertThat(translated(full).message(Locale.JAPANESE)).contains("「StateDirectory」");
        assertThat(translated(full).message(Locale.ENGLISH)).contains("StateDirectory");
    }

    @Test
    void of_noSpaceInTheShare_saysWhere() {
        IOException full = reason(req.resolve("x").toString(), "No space left on device");

        assertThat(translated(full).message(Locale.JAPANESE)).contains("「req」");
        assertThat(translated(full).message(Locale.ENGLISH)).contains("req");
    }

    /** Text would take the one for the other. */
    @Test
    void of_accessDeniedInAFolderBesideTheShared_thatOneIsNamed() {
        TransportException failure = translated(
                new AccessDeniedException(directory.resolve("req-tmp/x").toString()));

        assertThat(failure.code()).isEqualTo(DiagnosticCode.FOLDER_NOT_ACCESSIBLE);
        assertThat(failure.message(Locale.ENGLISH)).contains("folder req-tmp cannot");
    }

    private TransportException translated(IOException failure) {
        return FileFailures.of(failure, Stage.SENDING, HandOver.NOT_DELIVERED, req);
    }
}

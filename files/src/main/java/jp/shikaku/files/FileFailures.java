package jp.shikaku.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import org.jspecify.annotations.Nullable;

/**
 * The one place where failures of files become failures of a transport. Thread-safe.
 *
 * <p>Java tells few reasons apart, so the platform's own words are read, in English and Japanese, of Linux and of Windows. The result
 * names a folder by its last name and the platform's reason; no path and no file name. What lies neither in the shared folder nor in one
 * beside it, as temporary names may, lies in the state directory.
 */
public final class FileFailures {

    /** What Windows says of a locked file, and this library of a locked folder. */
    static final String LOCKED = "another process has locked";

    /** What the state directory is called in the sentences. */
    private static final String STATE = "StateDirectory";

    private static final List<String> HELD = List.of(
            "Device or resource busy",
            "デバイスもしくはリソースがビジー状態です",
            "being used by another process",
            "別のプロセスが使用中です",
            LOCKED,
            "別のプロセスがファイルの一部をロックしています");
    private static final List<String> FULL = List.of(
            "No space left on device",
            "デバイスに空き領域がありません",
            "Disk quota exceeded",
            "ディスク使用量制限を超過しました",
            "There is not enough space on the disk",
            "ディスクに十分な空き領域がありません");
    private static final List<String> FORBIDDEN = List.of(
            "Operation not permitted",
            "許可されていない操作です",
            "Read-only file system",
            "読み込み専用ファイルシステムです",
            "The media is write protected",
            "このメディアは書き込み禁止になっています");

    private FileFailures() {}

    /**
     * Makes a transport's failure of a file's.
     *
     * @param failure what the platform reported
     * @param stage what was being done
     * @param handOver whether the request was handed over; {@link UncertainPublishException} makes it unknown
     * @param folder the shared folder that was being used
     * @return the failure to be thrown
     */
    public static TransportException of(IOException failure, Stage stage, HandOver handOver, Path folder) {
        if (failure instanceof UncertainPublishException uncertain) {
            return of(uncertain.failure(), stage, HandOver.UNKNOWN, folder);
        }
        DiagnosticCode code = codeOf(failure, folder);
        Optional<Path> shared = code == DiagnosticCode.FOLDER_MISSING ? Optional.of(folder) : shared(failure, folder);
        return new TransportException(
                shared.isPresent() ? code : ofState(code),
                stage,
                handOver,
                withoutPath(failure),
                shared.map(FileFailures::nameOf).orElse(STATE));
    }

    /** Whether the file may be held by another process, such as a virus scanner, so that it may work a little later. */
    static boolean isHeld(IOException failure, Path file) {
        return says(failure, HELD) || failure instanceof AccessDeniedException && deniesAccessToHeldFiles(file);
    }

    /** Windows denies access to a file that is being deleted or scanned as it does without rights; rights are seen at the folder. */
    private static boolean deniesAccessToHeldFiles(Path file) {
        return !file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && file.getParent() != null
                && Files.isWritable(file.getParent());
    }

    private static DiagnosticCode codeOf(IOException failure, Path folder) {
        if (failure instanceof FileAlreadyExistsException) {
            return DiagnosticCode.NAME_EXISTS;
        }
        if (isHeld(failure, folder.resolve("any"))) {
            return DiagnosticCode.HELD_BY_ANOTHER_PROCESS;
        }
        if (failure instanceof AccessDeniedException || says(failure, FORBIDDEN)) {
            return DiagnosticCode.FOLDER_NOT_ACCESSIBLE;
        }
        if (says(failure, FULL)) {
            return DiagnosticCode.STORAGE_FULL;
        }
        return isMissing(folder) ? DiagnosticCode.FOLDER_MISSING : DiagnosticCode.INPUT_OUTPUT_FAILED;
    }

    /** A folder that cannot be seen, as when the network is down, is not a missing one. */
    private static boolean isMissing(Path folder) {
        try {
            return !Files.readAttributes(folder, BasicFileAttributes.class).isDirectory();
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean says(IOException failure, List<String> texts) {
        String reason = reason(failure);
        return texts.stream().anyMatch(reason::contains);
    }

    /** The platform's words; a path stands in none of them. */
    private static String reason(IOException failure) {
        String reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return reason == null ? "" : reason;
    }

    static IOException withoutPath(IOException failure) {
        IOException safe = new IOException(failure.getClass().getSimpleName() + " " + reason(failure));
        safe.setStackTrace(failure.getStackTrace());
        return safe;
    }

    /** The shared folder that failed: the one in use or one beside it; empty when it was the state directory. */
    private static Optional<Path> shared(IOException failure, Path folder) {
        String file = failure instanceof FileSystemException known ? known.getFile() : null;
        if (file == null) {
            return Optional.of(folder);
        }
        Path failed = folder.getFileSystem().getPath(file);
        return failed.startsWith(folder) ? Optional.of(folder) : beside(folder, failed.getParent());
    }

    private static Optional<Path> beside(Path folder, @Nullable Path other) {
        return Optional.ofNullable(other)
                .filter(one -> one.getParent() != null && one.getParent().equals(folder.getParent()));
    }

    private static DiagnosticCode ofState(DiagnosticCode code) {
        return code == DiagnosticCode.FOLDER_NOT_ACCESSIBLE ? DiagnosticCode.STATE_DIRECTORY_UNUSABLE : code;
    }

    private static String nameOf(Path folder) {
        Path name = folder.getFileName();
        return name == null ? folder.toString() : name.toString();
    }
}

package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.files.FileFailures;

/** The failures of files in the words of a stick. Whatever fails there, the requests are still in the spool. */
final class StickFailures {

    private StickFailures() {}

    static TransportException of(IOException failure, Path stick) {
        TransportException file = FileFailures.of(failure, Stage.SENDING, HandOver.NOT_DELIVERED, stick);
        return liesElsewhere(failure, stick) ? file : told(failure, file);
    }

    /** The spool and the courier have a disk of their own, which may be full as well. */
    private static boolean liesElsewhere(IOException failure, Path stick) {
        String file = failure instanceof FileSystemException known ? known.getFile() : null;
        return file != null && !stick.getFileSystem().getPath(file).startsWith(stick);
    }

    /** No link is followed, which may lead off the stick. */
    private static TransportException told(IOException failure, TransportException file) {
        DiagnosticCode code =
                failure instanceof NotDirectoryException ? DiagnosticCode.FILE_NOT_PLAIN : codeOf(file.code());
        return new TransportException(code, Stage.SENDING, HandOver.NOT_DELIVERED, file.getCause());
    }

    private static DiagnosticCode codeOf(DiagnosticCode file) {
        return switch (file) {
            case FOLDER_MISSING -> DiagnosticCode.STICK_MISSING;
            case FOLDER_NOT_ACCESSIBLE -> DiagnosticCode.STICK_NOT_WRITABLE;
            case STORAGE_FULL -> DiagnosticCode.STICK_FULL;
            case HELD_BY_ANOTHER_PROCESS -> DiagnosticCode.HELD_BY_ANOTHER_PROCESS;
            default -> DiagnosticCode.STICK_FAILED;
        };
    }
}

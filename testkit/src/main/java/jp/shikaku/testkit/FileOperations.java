package jp.shikaku.testkit;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Stands before every file operation of an {@link InterceptedFileSystem}: counts it, fails it, or ends the process there. Implementations
 * are thread-safe.
 */
@FunctionalInterface
public interface FileOperations {

    /** What is about to be done. Immutable and thread-safe. */
    enum Operation {
        /** A file is opened. */
        OPEN,
        /** Bytes are read. */
        READ,
        /** Bytes are written. */
        WRITE,
        /** Bytes are forced to the disk. */
        FORCE,
        /** A file is renamed. */
        MOVE,
        /** A file is copied by the system. */
        COPY,
        /** A file is removed. */
        DELETE,
        /** A folder is listed. */
        LIST,
        /** A folder is made. */
        MAKE_FOLDER,
        /** Attributes are read. */
        READ_ATTRIBUTES,
        /** Attributes are changed. */
        WRITE_ATTRIBUTES
    }

    /**
     * Comes before each operation.
     *
     * @param operation what is about to be done
     * @param path with which file; where there are two, the source
     * @throws IOException to let it fail
     */
    void before(Operation operation, Path path) throws IOException;
}

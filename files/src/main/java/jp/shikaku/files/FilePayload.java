package jp.shikaku.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import jp.shikaku.core.port.Payload;

/**
 * The bytes of a file. Immutable and thread-safe; the file is not held open, and no link is followed.
 *
 * @param file the file
 * @param size how many bytes it had when it was seen
 */
public record FilePayload(Path file, long size) implements Payload {

    /**
     * The bytes of a file.
     *
     * @param file the file
     * @param size how many bytes it had when it was seen
     */
    public FilePayload {
        Objects.requireNonNull(file, "file");
    }

    /**
     * The bytes of a file that is there.
     *
     * @param file the file
     * @return the payload
     * @throws IOException if it cannot be seen
     */
    public static FilePayload of(Path file) throws IOException {
        return new FilePayload(file, Files.size(file));
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Names the size only.
     *
     * @return a text without a path
     */
    @Override
    public String toString() {
        return "FilePayload[" + size + " bytes]";
    }
}

package jp.shikaku.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import jp.shikaku.core.port.Payload;

/** Saves documents that are somebody's secret, such as a PDF about a patient. Stateless and thread-safe. */
public final class PrivateFiles {

    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private PrivateFiles() {}

    /**
     * Saves a document as a new file and forces it to the disk. Where the file store knows owners (POSIX), only the owner can read it from
     * the first byte on; elsewhere it gets the rights of its folder.
     *
     * @param content the document
     * @param file the new file
     * @throws FileAlreadyExistsException if there is one of that name; it is left alone
     * @throws IOException if it cannot be written; nothing is left behind
     */
    public static void save(Payload content, Path file) throws IOException {
        try (FileChannel out = FileChannel.open(file, NEW, OwnerOnly.file(file))) {
            write(content, out, file);
        }
    }

    private static void write(Payload content, FileChannel out, Path file) throws IOException {
        try (InputStream in = content.open()) {
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
        } catch (Throwable e) {
            out.close();
            Files.deleteIfExists(file);
            throw e;
        }
    }
}

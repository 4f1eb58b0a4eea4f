package jp.shikaku.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/**
 * A set of file names that survives restarts: one empty file for each, so that several processes can share it. Thread-safe.
 */
public final class Marks {

    private final StateFolder folder;

    Marks(StateFolder folder) {
        this.folder = folder;
    }

    /**
     * Sets a mark. It survives the end of the process; {@link #addDurably(String)} also survives a power cut.
     *
     * @param name a file name
     * @return whether it is new
     * @throws IOException if it cannot be set
     */
    public boolean add(String name) throws IOException {
        try {
            Files.newByteChannel(folder.file(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                    .close();
            folder.touch(name);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /**
     * Sets a mark that survives a power cut.
     *
     * @param name a file name
     * @throws IOException if it cannot be set
     */
    public void addDurably(String name) throws IOException {
        add(name);
        folder.files().secure(folder.file(name));
    }

    /**
     * Whether a mark is set.
     *
     * @param name a file name
     * @return whether it is set
     * @throws IOException if that cannot be told
     */
    public boolean contains(String name) throws IOException {
        return DurableFiles.exists(folder.file(name));
    }

    /**
     * Lists the marks.
     *
     * @return the file names, in no order
     * @throws IOException if they cannot be seen
     */
    public List<String> names() throws IOException {
        return folder.names();
    }

    /**
     * Removes a mark.
     *
     * @param name a file name
     * @throws IOException if it cannot be removed
     */
    public void remove(String name) throws IOException {
        folder.files().discard(folder.file(name));
    }

    /**
     * Removes the marks that were last wanted before an instant.
     *
     * @param instant the instant
     * @param wanted tells which are wanted now
     * @throws IOException if they cannot be seen or changed
     */
    public void sweep(Instant instant, NamePredicate wanted) throws IOException {
        for (String name : folder.names()) {
            if (wanted.test(name)) {
                folder.touch(name);
            }
        }
        folder.sweep(instant, wanted);
    }
}

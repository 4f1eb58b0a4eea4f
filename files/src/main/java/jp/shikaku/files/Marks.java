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

    private final Room room;

    Marks(Room room) {
        this.room = room;
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
            Files.newByteChannel(room.file(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                    .close();
            room.touch(name);
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
        room.files().secure(room.file(name));
    }

    /**
     * Whether a mark is set.
     *
     * @param name a file name
     * @return whether it is set
     * @throws IOException if that cannot be told
     */
    public boolean contains(String name) throws IOException {
        return DurableFiles.exists(room.file(name));
    }

    /**
     * Lists the marks.
     *
     * @return the file names, in no order
     * @throws IOException if they cannot be seen
     */
    public List<String> names() throws IOException {
        return room.names();
    }

    /**
     * Removes a mark.
     *
     * @param name a file name
     * @throws IOException if it cannot be removed
     */
    public void remove(String name) throws IOException {
        room.files().discard(room.file(name));
    }

    /**
     * Removes the marks that were last wanted before an instant.
     *
     * @param instant the instant
     * @param wanted tells which are wanted now
     * @throws IOException if they cannot be seen or changed
     */
    public void sweep(Instant instant, NamePredicate wanted) throws IOException {
        for (String name : room.names()) {
            if (wanted.test(name)) {
                room.touch(name);
            }
        }
        room.sweep(instant, wanted);
    }
}

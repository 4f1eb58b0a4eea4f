package jp.shikaku.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.port.Payload;

/**
 * Short texts that are written anew as a whole and survive a power cut, one small file each, readable by the owner alone where the file
 * store can do that. Thread-safe.
 */
public final class Notes {

    private final StateFolder folder;

    Notes(StateFolder folder) {
        this.folder = folder;
    }

    /**
     * Reads a note.
     *
     * @param name a file name
     * @return the text, empty when there is none
     * @throws IOException if it cannot be read
     */
    public Optional<String> read(String name) throws IOException {
        try {
            return Optional.of(Files.readString(folder.file(name), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes a note in place of an earlier one; after a crash there is one of the two.
     *
     * @param name a file name
     * @param text the text
     * @throws IOException if it cannot be written
     */
    public void write(String name, String text) throws IOException {
        Path unfinished = folder.unfinished(name);
        Payload content = Payload.of(text.getBytes(StandardCharsets.UTF_8));
        folder.files().replace(content, unfinished, folder.file(name), OwnerOnly.file(unfinished));
    }

    /**
     * Lists the notes.
     *
     * @return their names, in no order
     * @throws IOException if they cannot be seen
     */
    public List<String> names() throws IOException {
        return folder.finished();
    }

    /**
     * Removes a note.
     *
     * @param name a file name
     * @throws IOException if it cannot be removed
     */
    public void remove(String name) throws IOException {
        folder.files().remove(folder.file(name));
    }
}

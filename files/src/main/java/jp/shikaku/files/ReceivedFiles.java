package jp.shikaku.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.port.Payload;

/**
 * Copies of received files, under their own names: what is judged, handed over and kept for a while. Thread-safe, and safe to be shared by
 * several processes.
 */
public final class ReceivedFiles {

    private final StateFolder folder;

    ReceivedFiles(StateFolder folder) {
        this.folder = folder;
    }

    /**
     * Returns a name for a copy that is still judged.
     *
     * @param name the file name
     * @return a new name in this folder
     */
    public Path unfinished(String name) {
        return folder.unfinished(name);
    }

    /**
     * Takes a copy in.
     *
     * @param copy what was written under a name of {@link #unfinished(String)}
     * @param name the file name; an earlier copy of this name is replaced
     * @return the bytes
     * @throws IOException if it fails
     */
    public FilePayload adopt(Path copy, String name) throws IOException {
        folder.files().replace(copy, folder.file(name));
        folder.touch(name);
        return FilePayload.of(folder.file(name));
    }

    /**
     * Writes a document in for good, readable by the owner alone where the file store can do that.
     *
     * @param content its bytes
     * @param name the file name
     * @throws java.nio.file.FileAlreadyExistsException if there is one of this name
     * @throws IOException if it fails
     */
    public void add(Payload content, String name) throws IOException {
        Path unfinished = unfinished(name);
        folder.files().publish(content, unfinished, folder.file(name), OwnerOnly.file(unfinished));
        folder.touch(name);
    }

    /**
     * Copies a file in for good.
     *
     * @param source the file, which stays
     * @param name the file name; an earlier copy of this name is replaced
     * @return whether there was such a file
     * @throws IOException if it fails
     */
    public boolean keep(Path source, String name) throws IOException {
        Path copy = unfinished(name);
        boolean copied =
                folder.files().snapshot(source, copy, DurableFiles.NO_LIMIT).isPresent();
        if (copied) {
            adopt(copy, name);
            secure(name);
        }
        return copied;
    }

    /**
     * Makes a copy safe against crashes and counts its age from now.
     *
     * @param name the file name
     * @throws NoSuchFileException if there is no copy
     * @throws IOException if it fails
     */
    public void secure(String name) throws IOException {
        folder.files().secure(folder.file(name));
        folder.touch(name);
    }

    /**
     * Finds a copy.
     *
     * @param name the file name
     * @return the bytes, empty when there is none
     * @throws IOException if it cannot be seen
     */
    public Optional<FilePayload> find(String name) throws IOException {
        try {
            return Optional.of(FilePayload.of(folder.file(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Finds a copy that is not older than an instant.
     *
     * @param name the file name
     * @param instant the instant
     * @return the bytes, empty when there is none
     * @throws IOException if it cannot be seen
     */
    public Optional<FilePayload> findSince(String name, Instant instant) throws IOException {
        boolean young =
                folder.timeOf(name).filter(time -> !time.isBefore(instant)).isPresent();
        return young ? find(name) : Optional.empty();
    }

    /**
     * Lists the copies.
     *
     * @return the file names of the protocol, in no order
     * @throws IOException if they cannot be seen
     */
    public List<String> names() throws IOException {
        return finished().stream()
                .filter(name -> ProtocolFileName.parse(name).isPresent())
                .toList();
    }

    /**
     * Lists the copies, also those whose names are none of the protocol.
     *
     * @return the file names, in no order
     * @throws IOException if they cannot be seen
     */
    public List<String> finished() throws IOException {
        return folder.finished();
    }

    /**
     * Removes a copy.
     *
     * @param name the file name
     * @throws IOException if it cannot be removed
     */
    public void remove(String name) throws IOException {
        folder.files().remove(folder.file(name));
    }

    /**
     * Removes a copy, and whatever a process left of this name that ended in the middle of copying.
     *
     * @param name the file name
     * @throws IOException if it cannot be removed
     */
    public void erase(String name) throws IOException {
        remove(name);
        for (String other : folder.names()) {
            if (other.startsWith(name + ".")) {
                remove(other);
            }
        }
    }

    /**
     * Removes the copies from before an instant, unless they are still wanted.
     *
     * @param instant the instant
     * @param wanted tells which stay
     * @throws IOException if they cannot be seen or removed
     */
    public void sweep(Instant instant, NamePredicate wanted) throws IOException {
        folder.sweep(instant, wanted);
    }
}

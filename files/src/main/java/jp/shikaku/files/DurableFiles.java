package jp.shikaku.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.Waiter;

/**
 * Publishes, copies, moves and removes files so that a crash loses nothing and nobody sees half of one. Thread-safe.
 *
 * <p>A name that exists is never written to. Java has no rename that refuses to replace, so it is looked for just before; names must be
 * unique by themselves. Links are never followed, and only regular files are read, moved by copying, or removed.
 *
 * <p>While another process holds a file, such as a virus scanner, what writes, moves or removes is tried again for a while; copying is not,
 * and what only keeps the state directory tidy is for half a second, as who looks for answers looks again anyway. Failures are the platform's {@link IOException}s; {@link FileFailures} translates them.
 */
public final class DurableFiles {

    /** How long a file that is held by another process is tried again unless said otherwise. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    /** Says that a file may have any size. */
    public static final long NO_LIMIT = Long.MAX_VALUE / 2;

    /** What is looked for again anyway is not worth a long wait. */
    private static final Duration BRIEF = Duration.ofMillis(500);

    private final Patience patience;
    private final Patience briefly;
    private final Map<Path, StoreKind> stores = new ConcurrentHashMap<>();

    /**
     * Files with a patience.
     *
     * @param waiter how to wait between attempts; of no other use
     * @param patience how long a file that is held by another process is tried again
     */
    public DurableFiles(Waiter waiter, Duration patience) {
        this.patience = new Patience(waiter, patience);
        this.briefly = new Patience(waiter, patience.compareTo(BRIEF) < 0 ? patience : BRIEF);
    }

    /**
     * Publishes a file: written under a temporary name, forced to the disk, renamed, and forced once more under its final name where the
     * file store needs that. There, "no such file" means that the receiver already took it.
     *
     * @param content its bytes
     * @param temporary a name on the same file store that nobody reads
     * @param target the final name
     * @param attributes what it is made with, such as rights
     * @return whether the folder's entry was forced as well
     * @throws FileAlreadyExistsException if one of the names exists; that file is left alone
     * @throws UncertainPublishException if it failed when the file may have been visible, whole
     * @throws IOException if it failed before that; nothing is left behind
     */
    public FolderSync publish(Payload content, Path temporary, Path target, FileAttribute<?>... attributes)
            throws IOException {
        return publish(content, temporary, target, () -> {}, attributes);
    }

    /** What is done when all was written. */
    @FunctionalInterface
    public interface BeforeVisible {

        /**
         * Done before the renaming.
         *
         * @throws IOException if it fails; the file is not published then
         */
        void run() throws IOException;
    }

    /**
     * Publishes a file, with a step between writing and renaming: after a crash, whoever finds that step done and the temporary name gone
     * knows that the file was visible.
     *
     * @param content its bytes
     * @param temporary a name on the same file store that nobody reads
     * @param target the final name
     * @param step what is done in between
     * @param attributes what the new file gets
     * @return whether the folder's entry was forced as well
     * @throws FileAlreadyExistsException if one of the names exists; that file is left alone
     * @throws UncertainPublishException if it failed when the file may have been visible, whole
     * @throws IOException if it failed before that; nothing is left behind
     */
    public FolderSync publish(
            Payload content, Path temporary, Path target, BeforeVisible step, FileAttribute<?>... attributes)
            throws IOException {
        requireFree(target);
        write(content, temporary, attributes);
        try {
            step.run();
            requireFree(target);
            patience.tryAgain(target, () -> Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException e) {
            throw withdrawn(temporary, e);
        }
        try {
            return settle(target);
        } catch (IOException e) {
            throw new UncertainPublishException(e);
        }
    }

    private static void requireFree(Path name) throws IOException {
        if (exists(name)) {
            throw new FileAlreadyExistsException(name.toString());
        }
    }

    private void write(Payload content, Path file, FileAttribute<?>... attributes) throws IOException {
        FileChannel out = patience.tryAgain(
                file,
                () -> FileChannel.open(
                        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes));
        try (out;
                InputStream in = content.open()) {
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
        } catch (Throwable e) {
            discard(file, e);
            throw e;
        }
    }

    private void discard(Path file, Throwable failure) {
        try {
            discard(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** As long as the temporary file is there, nothing was published, even if it cannot be removed now. */
    private IOException withdrawn(Path temporary, IOException failure) {
        try {
            boolean published = !exists(temporary);
            discard(temporary, failure);
            return published ? new UncertainPublishException(failure) : failure;
        } catch (IOException e) {
            failure.addSuppressed(e);
            return new UncertainPublishException(failure);
        }
    }

    /**
     * Copies a regular file as it is now, for judging. What is no regular file, or is exchanged meanwhile, counts as absent.
     *
     * @param source the file, which may be written by others at the same time
     * @param target a new file
     * @param limit how many bytes it may have, checked on the opened file
     * @return what was copied; empty when there is no such file; too large, and no copy, beyond the limit
     * @throws IOException if it fails; no copy is left behind
     */
    public Optional<Snapshot> snapshot(Path source, Path target, long limit) throws IOException {
        try {
            Optional<Snapshot> snapshot = Contents.read(
                    source,
                    () -> FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    limit);
            if (snapshot.filter(Snapshot::tooLarge).isPresent()) {
                discard(target);
            }
            return snapshot;
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (Throwable e) {
            discard(target, e);
            throw e;
        }
    }

    /**
     * Moves a regular file to another place, by renaming or, between file stores, by a forced copy; a file that changes while it is copied
     * stays as well.
     *
     * @param source the file
     * @param target a new name
     * @return whether there was such a file
     * @throws IOException if it fails; the file is then in one of the two places, whole
     */
    public boolean move(Path source, Path target) throws IOException {
        if (Contents.regular(source).isEmpty()) {
            return false;
        }
        try {
            requireFree(target);
            patience.tryAgain(target, () -> Files.move(source, target, StandardCopyOption.ATOMIC_MOVE));
            settle(target);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (AtomicMoveNotSupportedException e) {
            return copyAndRemove(source, target);
        }
    }

    /** Whatever is written into the file meanwhile is not lost: then both stay. */
    private boolean copyAndRemove(Path source, Path target) throws IOException {
        Optional<Snapshot> copied = snapshot(source, target, NO_LIMIT);
        if (copied.isPresent()) {
            secure(target);
            removeUnchanged(source, copied.get());
        }
        return copied.isPresent();
    }

    /**
     * Removes a regular file and makes that last; what is none is left alone.
     *
     * @param file the file
     * @return whether it was there
     * @throws IOException if it fails; the file is then still there
     */
    public boolean remove(Path file) throws IOException {
        if (Contents.regular(file).isEmpty()) {
            return false;
        }
        boolean removed = patience.tryAgain(file, () -> Files.deleteIfExists(file));
        syncFolder(file);
        return removed;
    }

    /**
     * Removes a regular file, unless its content is not that of a snapshot any more.
     *
     * @param file the file
     * @param snapshot what it was
     * @return whether it is gone; if not, it has another content and is left alone
     * @throws IOException if it fails; the file is then still there
     */
    public boolean removeUnchanged(Path file, Snapshot snapshot) throws IOException {
        Optional<Snapshot> now =
                Contents.read(file, () -> Channels.newChannel(OutputStream.nullOutputStream()), snapshot.size());
        if (now.filter(found -> !snapshot.matches(found)).isPresent()) {
            return false;
        }
        remove(file);
        return true;
    }

    /**
     * Overwrites a regular file, as far as the medium lets that reach the old bytes, and removes it; what is none is left alone. A medium
     * that spreads writes, as flash memory does, may keep the old bytes elsewhere.
     *
     * @param file the file
     * @return whether it was there
     * @throws IOException if it cannot be removed
     */
    public boolean wipe(Path file) throws IOException {
        Optional<BasicFileAttributes> seen = Contents.regular(file);
        if (seen.isPresent()) {
            try (FileChannel channel = patience.tryAgain(
                    file, () -> FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
                Contents.overwrite(channel);
            }
        }
        return remove(file);
    }

    /**
     * Reads a file back as the medium holds it: past the system's memory where the system offers that, else as the system shows it.
     *
     * @param file the file
     * @return what it is, empty when there is no such regular file
     * @throws IOException if it cannot be read
     */
    public Optional<ReadBack> readBack(Path file) throws IOException {
        return Contents.regular(file).isPresent() ? Optional.of(MediumReader.read(file)) : Optional.empty();
    }

    /**
     * Whether something is under a name. That it cannot be seen is a failure and not a no.
     *
     * @param name the name
     * @return whether there is a file, folder or link of this name
     * @throws IOException if that cannot be told
     */
    public static boolean exists(Path name) throws IOException {
        return Contents.under(name).isPresent();
    }

    /**
     * Removes a file that nobody needs after a crash, so that nothing is forced.
     *
     * @param file the file
     * @throws IOException if it fails; the file is then still there
     */
    public void discard(Path file) throws IOException {
        briefly.tryAgain(file, () -> Files.deleteIfExists(file));
    }

    /** Writes a file that takes the place of another in one step, and makes that last. */
    void replace(Payload content, Path temporary, Path target, FileAttribute<?>... attributes) throws IOException {
        write(content, temporary, attributes);
        replace(temporary, target);
        settle(target);
    }

    /** Gives a file another name on the same store; a file that has the name is replaced. */
    void replace(Path source, Path target) throws IOException {
        briefly.tryAgain(
                target,
                () -> Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    void setTime(Path file, Instant time) throws IOException {
        briefly.tryAgain(file, () -> Files.setLastModifiedTime(file, FileTime.from(time)));
    }

    /**
     * Forces a file and its name to the disk.
     *
     * @param file a file that is not written any more
     * @return whether the folder's entry was forced as well
     * @throws IOException if the file cannot be forced
     */
    public FolderSync secure(Path file) throws IOException {
        try (FileChannel channel = briefly.tryAgain(file, () -> FileChannel.open(file, StandardOpenOption.WRITE))) {
            channel.force(true);
        }
        return syncFolder(file);
    }

    private FolderSync settle(Path target) throws IOException {
        if (kindOf(folderOf(target)) == StoreKind.NEEDS_FINAL_SYNC) {
            try {
                return secure(target);
            } catch (NoSuchFileException alreadyTaken) {
                return syncFolder(target);
            }
        }
        return syncFolder(target);
    }

    private FolderSync syncFolder(Path file) throws IOException {
        Path folder = folderOf(file);
        if (kindOf(folder) == StoreKind.NETWORK) {
            return FolderSync.LEFT_TO_SHARE;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return FolderSync.DONE;
        } catch (IOException e) {
            return FolderSync.NOT_POSSIBLE;
        }
    }

    private StoreKind kindOf(Path folder) throws IOException {
        StoreKind known = stores.get(folder);
        if (known == null) {
            known = StoreKind.of(folder);
            stores.put(folder, known);
        }
        return known;
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }
}

package jp.shikaku.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
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
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * as who looks for answers looks again anyway. Failures are the platform's {@link IOException}s; {@link FileFailures} translates them.
 */
public final class DurableFiles {

    /** How long a file that is held by another process is tried again unless said otherwise. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    /** Says that a file may have any size. */
    public static final long NO_LIMIT = Long.MAX_VALUE / 2;

    private static final int BUFFER_SIZE = 16 * 1024;

    private final Patience patience;
    private final Map<Path, StoreKind> stores = new ConcurrentHashMap<>();

    /**
     * Files with a patience.
     *
     * @param waiter how to wait between attempts; of no other use
     * @param patience how long a file that is held by another process is tried again
     */
    public DurableFiles(Waiter waiter, Duration patience) {
        this.patience =
                new Patience(Objects.requireNonNull(waiter, "waiter"), Objects.requireNonNull(patience, "patience"));
    }

    /**
     * Publishes a file: written under a temporary name, forced to the disk, renamed, and forced once more under its final name where the
     * file store needs that. There, "no such file" means that the receiver already took it.
     *
     * @param content its bytes
     * @param temporary a name on the same file store that nobody reads
     * @param target the final name
     * @return whether the folder's entry was forced as well
     * @throws FileAlreadyExistsException if one of the names exists; that file is left alone
     * @throws UncertainPublishException if it failed when the file may have been visible, whole
     * @throws IOException if it failed before that; nothing is left behind
     */
    public FolderSync publish(Payload content, Path temporary, Path target) throws IOException {
        requireFree(target);
        write(content, temporary);
        try {
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
        if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(name.toString());
        }
    }

    private void write(Payload content, Path file) throws IOException {
        FileChannel out = patience.tryAgain(
                file, () -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        try (out;
                InputStream in = content.open()) {
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
        } catch (Throwable e) {
            discard(file, e);
            throw e;
        }
    }

    private static void discard(Path file, Throwable failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Whoever removed the temporary file decided: if it was still there, nothing was published. */
    private static IOException withdrawn(Path temporary, IOException failure) {
        try {
            if (Files.deleteIfExists(temporary)) {
                return failure;
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return new UncertainPublishException(failure);
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
        Optional<BasicFileAttributes> seen = regular(source);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            if (!regular(source).filter(now -> same(seen.get(), now)).isPresent()) {
                return Optional.empty();
            }
            return Optional.of(in.size() > limit ? Snapshot.tooLarge(in.size()) : copy(in, target, limit));
        } catch (NoSuchFileException e) {
            if (source.toString().equals(e.getFile())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<BasicFileAttributes> regular(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
                    .filter(BasicFileAttributes::isRegularFile);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean same(BasicFileAttributes one, BasicFileAttributes other) {
        return Objects.equals(one.fileKey(), other.fileKey());
    }

    private static Snapshot copy(FileChannel in, Path target, long limit) throws IOException {
        MessageDigest digest = Digests.sha256();
        long size = 0;
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
            while (size <= limit && in.read(buffer) >= 0) {
                buffer.flip();
                size += buffer.remaining();
                digest.update(buffer.duplicate());
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                buffer.clear();
            }
        } catch (Throwable e) {
            discard(target, e);
            throw e;
        }
        if (size > limit) {
            Files.delete(target);
            return Snapshot.tooLarge(size);
        }
        return new Snapshot(size, Digests.hex(digest));
    }

    /**
     * Moves a regular file to another place, by renaming or, between file stores, by a forced copy.
     *
     * @param source the file
     * @param target a new name
     * @return whether there was such a file
     * @throws IOException if it fails; the file is then in one of the two places, whole
     */
    public boolean move(Path source, Path target) throws IOException {
        if (regular(source).isEmpty()) {
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

    private boolean copyAndRemove(Path source, Path target) throws IOException {
        boolean copied = snapshot(source, target, NO_LIMIT).isPresent();
        if (copied) {
            secure(target);
            remove(source);
        }
        return copied;
    }

    /**
     * Removes a regular file and makes that last; what is none is left alone.
     *
     * @param file the file
     * @return whether it was there
     * @throws IOException if it fails; the file is then still there
     */
    public boolean remove(Path file) throws IOException {
        if (regular(file).isEmpty()) {
            return false;
        }
        boolean removed = patience.tryAgain(file, () -> Files.deleteIfExists(file));
        syncFolder(file);
        return removed;
    }

    /**
     * Forces a file and its name to the disk.
     *
     * @param file a file that is not written any more
     * @return whether the folder's entry was forced as well
     * @throws IOException if the file cannot be forced
     */
    public FolderSync secure(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
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

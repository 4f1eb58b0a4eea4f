package jp.shikaku.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A private folder for work that one process does at a time. It is empty when it is opened, whatever a process left that ended in the
 * middle, and emptied when it is closed. Confined to one thread.
 */
public final class Workspace implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;

    private Workspace(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static Workspace open(Path folder, Path lockFile) throws IOException {
        FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw inUse(lockFile);
            }
            clear(folder);
            return new Workspace(folder, lock);
        } catch (OverlappingFileLockException e) {
            lock.close();
            throw inUse(lockFile);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static FileSystemException inUse(Path lockFile) {
        return new FileSystemException(lockFile.toString(), null, FileFailures.LOCKED);
    }

    /**
     * Returns the folder.
     *
     * @return a folder that others cannot read, as far as the file store can do that
     */
    public Path folder() {
        return folder;
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> inside = files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder))
                    .toList();
            for (Path file : inside) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Empties the folder and lets the next one in.
     *
     * @throws IOException if a file cannot be removed; the next one removes it
     */
    @Override
    public void close() throws IOException {
        try (lock) {
            clear(folder);
        }
    }
}

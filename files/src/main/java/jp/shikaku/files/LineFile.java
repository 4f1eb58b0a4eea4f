package jp.shikaku.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.shikaku.core.port.Waiter;

/**
 * A file of lines to which is only ever added, by one writer at a time. Thread-safe; a lock keeps other processes out.
 *
 * <p>A line is there when it ends with a line feed. What a crash left of an unfinished one is cut off when the file is opened again;
 * readers are told only how long it is.
 *
 * <p>It lies on the default file system. The lock is on a file beside it, as systems drop locks when anybody in the process closes the
 * locked file; and an interrupt of a thread does not close it, as it would a channel.
 */
public final class LineFile implements AutoCloseable {

    /** A longer line is handed out in parts. */
    public static final int LONGEST_LINE = 1 << 20;

    private static final byte END = '\n';
    private static final Set<StandardOpenOption> TO_WRITE = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private final RandomAccessFile file;
    private final FileChannel lock;
    private final Sync sync;
    private long length;

    /** When a line counts as written. Immutable and thread-safe. */
    public enum Sync {
        /** When it was forced to the disk: it outlives a power cut. */
        FORCED,
        /** When the system has it: it outlives the end of the process. */
        LEFT_TO_SYSTEM
    }

    /** Takes what is read. */
    @FunctionalInterface
    public interface LineReader {

        /**
         * Takes one line.
         *
         * @param line its bytes without the line feed
         * @return whether to go on
         * @throws IOException if it cannot be taken
         */
        boolean take(byte[] line) throws IOException;
    }

    private LineFile(RandomAccessFile file, FileChannel lock, Sync sync) throws IOException {
        this.file = file;
        this.lock = lock;
        this.sync = sync;
        this.length = endOfLine(file.length());
        file.setLength(length);
    }

    /**
     * Opens a file for adding; what is missing is made, readable by the user alone where the file store can do that.
     *
     * @param file the file
     * @param sync when a line counts as written
     * @return the open file
     * @throws FileInUseException if it is open for adding elsewhere
     * @throws IOException if it cannot be opened
     */
    public static LineFile open(Path file, Sync sync) throws IOException {
        OwnerOnly.folder(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder"));
        FileChannel lock = locked(file.resolveSibling(file.getFileName() + ".lock"));
        try {
            if (!DurableFiles.exists(file)) {
                Files.createFile(file, OwnerOnly.file(file));
                new DurableFiles(Waiter.system(), Duration.ZERO).secure(file);
            }
            return open(new RandomAccessFile(file.toFile(), "rw"), lock, sync);
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    private static LineFile open(RandomAccessFile file, FileChannel lock, Sync sync) throws IOException {
        try {
            return new LineFile(file, lock, sync);
        } catch (Throwable e) {
            file.close();
            throw e;
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, TO_WRITE, OwnerOnly.file(file));
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by another part of this process
        }
        channel.close();
        throw new FileInUseException();
    }

    /** The position after the last line feed before a position. */
    private long endOfLine(long before) throws IOException {
        for (long end = before; end > 0; end = Math.max(0, end - LONGEST_LINE)) {
            byte[] part = read(Math.max(0, end - LONGEST_LINE), end);
            for (int i = part.length - 1; i >= 0; i--) {
                if (part[i] == END) {
                    return end - part.length + i + 1;
                }
            }
        }
        return 0;
    }

    private byte[] read(long from, long to) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        file.seek(from);
        file.readFully(bytes);
        return bytes;
    }

    /**
     * Returns the last lines.
     *
     * @param most how many at most
     * @return their bytes without the line feed, in the order of the file; fewer, or none, when there are not so many
     * @throws IOException if they cannot be read
     */
    public synchronized List<byte[]> last(int most) throws IOException {
        Deque<byte[]> lines = new ArrayDeque<>();
        for (long end = length; end > 0 && lines.size() < most; ) {
            long start = endOfLine(end - 1);
            lines.addFirst(read(start, end - 1));
            end = start;
        }
        return List.copyOf(lines);
    }

    /**
     * Adds a line. When this returns, it is there; when it throws, it is not.
     *
     * @param line its bytes, without a line feed
     * @throws IOException if it cannot be written
     */
    public synchronized void add(byte[] line) throws IOException {
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = END;
        try {
            file.seek(length);
            file.write(ended);
            if (sync == Sync.FORCED) {
                file.getFD().sync();
            }
        } catch (IOException e) {
            file.setLength(length);
            throw e;
        }
        length += ended.length;
    }

    /**
     * Hands out all finished lines of a file, also while it is written.
     *
     * @param file the file
     * @param reader takes the lines
     * @return how many bytes of an unfinished line follow the last one handed out
     * @throws IOException if it cannot be read
     */
    public static long read(Path file, LineReader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean more = true;
            for (int next = in.read(); next >= 0 && more; next = in.read()) {
                if (next != END) {
                    line.write(next);
                }
                if (next == END || line.size() == LONGEST_LINE) {
                    more = reader.take(line.toByteArray());
                    line.reset();
                }
            }
            return line.size();
        }
    }

    /** Closes the file and lets others add to it. */
    @Override
    public synchronized void close() throws IOException {
        file.close();
        lock.close();
    }
}

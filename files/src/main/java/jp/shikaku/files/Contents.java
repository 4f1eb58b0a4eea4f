package jp.shikaku.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;

/** Looks at files that others may be writing, exchanging or removing. Only "no such file" means that there is none. */
final class Contents {

    private static final int BUFFER_SIZE = 16 * 1024;

    private Contents() {}

    /** What is under a name, be it a file, a folder or a link. */
    static Optional<BasicFileAttributes> under(Path name) throws IOException {
        try {
            return Optional.of(Files.readAttributes(name, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Optional<BasicFileAttributes> regular(Path file) throws IOException {
        return under(file).filter(BasicFileAttributes::isRegularFile);
    }

    /** Where the bytes go, opened when there are some to read. */
    @FunctionalInterface
    interface Target {

        WritableByteChannel open() throws IOException;
    }

    /** Reads a regular file as it is now; what is none, or is exchanged meanwhile, counts as absent. */
    static Optional<Snapshot> read(Path source, Target target, long limit) throws IOException {
        Optional<BasicFileAttributes> seen = regular(source);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            if (isExchanged(source, seen.get())) {
                return Optional.empty();
            }
            return Optional.of(in.size() > limit ? Snapshot.tooLarge(in.size()) : read(in, target, limit));
        } catch (NoSuchFileException e) {
            if (source.toString().equals(e.getFile())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Where files have no keys, as on Windows, asking once more would tell nothing. */
    private static boolean isExchanged(Path source, BasicFileAttributes seen) throws IOException {
        return seen.fileKey() != null
                && regular(source)
                        .filter(now -> Objects.equals(seen.fileKey(), now.fileKey()))
                        .isEmpty();
    }

    private static Snapshot read(FileChannel in, Target target, long limit) throws IOException {
        MessageDigest digest = Digests.sha256();
        long size = 0;
        try (WritableByteChannel out = target.open()) {
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
        }
        return size > limit ? Snapshot.tooLarge(size) : new Snapshot(size, Digests.hex(digest));
    }

    /** Writes zeros over all there is. */
    static void overwrite(FileChannel channel) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate(BUFFER_SIZE);
        for (long left = channel.size(); left > 0; left -= zeros.position()) {
            zeros.clear().limit((int) Math.min(left, BUFFER_SIZE));
            channel.write(zeros);
        }
        channel.force(true);
    }
}

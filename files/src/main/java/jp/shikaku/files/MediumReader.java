package jp.shikaku.files;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * Reads a file past the system's memory, so that a medium that drops what is written is found out. Where the file store does not offer
 * that, as memory file systems and some shares do not, it is read as the system shows it.
 */
final class MediumReader {

    private static final int BLOCKS = 64;
    private static final int USUAL_BLOCK = 1024;
    private static final String NOT_OFFERED = "Invalid argument";

    private MediumReader() {}

    static ReadBack read(Path file) throws IOException {
        try {
            int block = Math.toIntExact(Files.getFileStore(file).getBlockSize());
            return new ReadBack(read(file, block, ExtendedOpenOption.DIRECT), true);
        } catch (UnsupportedOperationException | ArithmeticException e) {
            return throughMemory(file);
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).endsWith(NOT_OFFERED)) {
                return throughMemory(file);
            }
            throw e;
        }
    }

    private static ReadBack throughMemory(Path file) throws IOException {
        return new ReadBack(read(file, USUAL_BLOCK, LinkOption.NOFOLLOW_LINKS), false);
    }

    /** Direct access wants whole blocks at aligned addresses; less than what was asked for is the end. */
    private static Snapshot read(Path file, int block, OpenOption how) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(block * (BLOCKS + 1))
                .alignedSlice(block)
                .limit(block * BLOCKS)
                .slice();
        MessageDigest digest = Digests.sha256();
        long size = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, how)) {
            boolean more = true;
            while (more) {
                buffer.clear();
                channel.read(buffer, size);
                more = !buffer.hasRemaining();
                size += buffer.flip().remaining();
                digest.update(buffer);
            }
        }
        return new Snapshot(size, Digests.hex(digest));
    }
}

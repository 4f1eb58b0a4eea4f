package jp.shikaku.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** Waits for files that another thread makes. */
final class Patience {

    private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);

    private Patience() {}

    static Path file(Path folder, String glob) {
        long end = System.nanoTime() + LIMIT;
        while (System.nanoTime() < end) {
            Optional<Path> found = first(folder, glob);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no " + glob + " in " + folder);
    }

    private static Optional<Path> first(Path folder, String glob) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            return StreamSupport.stream(files.spliterator(), false).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

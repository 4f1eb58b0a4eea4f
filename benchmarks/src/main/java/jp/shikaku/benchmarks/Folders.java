package jp.shikaku.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of a benchmark. */
final class Folders {

    private Folders() {}

    /** Removes what is in it, and makes it where it is missing. */
    static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> inside;
        try (Stream<Path> files = Files.walk(folder)) {
            inside = files.skip(1).sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : inside) {
            Files.delete(file);
        }
    }
}

package jp.shikaku.transport.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.shikaku.core.port.Transport;
import jp.shikaku.core.time.Japan;
import jp.shikaku.testkit.ManualClock;
import jp.shikaku.testkit.TransportBench;

/** The contract's hands on a real file system: the terminal writes in place, as the slow ones do. */
final class FolderBench implements TransportBench {

    private final Path directory;
    private final FaceFiles faceFiles;
    private final ManualClock clock = ManualClock.at(Clock.system(Japan.ZONE).instant());

    FolderBench(Path directory, FaceFiles faceFiles) throws IOException {
        this.directory = directory;
        this.faceFiles = faceFiles;
        for (String folder : new String[] {"req", "res", "face"}) {
            Files.createDirectories(share().resolve(folder));
        }
    }

    private Path share() {
        return directory.resolve("OQS");
    }

    private Path folder(Place place) {
        return share().resolve(place == Place.ANSWERS ? "res" : "face");
    }

    @Override
    public Transport open() {
        return FolderTransport.builder()
                .root(share())
                .stateDirectory(directory.resolve("state"))
                .clock(clock)
                .faceFiles(faceFiles)
                .open();
    }

    @Override
    public Map<String, byte[]> requests() {
        Map<String, byte[]> requests = new TreeMap<>(contents(share().resolve("req")));
        requests.keySet().removeIf(name -> name.endsWith(".tmp"));
        return requests;
    }

    @Override
    public void take(String fileName) {
        unchecked(() -> Files.delete(share().resolve("req").resolve(fileName)));
    }

    @Override
    public void put(Place place, String fileName, byte[] content) {
        unchecked(() -> Files.write(folder(place).resolve(fileName), content));
    }

    @Override
    public Map<String, byte[]> documents(Place place) {
        return contents(folder(place));
    }

    @Override
    public void pass(Duration time) {
        clock.move(time);
    }

    @Override
    public void close() {
        unchecked(() -> {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        });
    }

    private static Map<String, byte[]> contents(Path folder) {
        Map<String, byte[]> contents = new TreeMap<>();
        unchecked(() -> {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    contents.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        });
        return contents;
    }

    private static void unchecked(Task task) {
        try {
            task.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Task {

        void run() throws IOException;
    }
}

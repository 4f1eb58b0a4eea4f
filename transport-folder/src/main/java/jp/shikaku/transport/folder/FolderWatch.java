package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Passes file events on as hints, no more: on network shares they are missing, in a burst they are dropped, and nothing depends on them.
 * Thread-safe.
 */
final class FolderWatch implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.transport.folder");

    private final List<Path> folders;
    private final Map<Object, Runnable> hints = new ConcurrentHashMap<>();
    private @Nullable WatchService service;
    private boolean started;

    FolderWatch(List<Path> folders) {
        this.folders = folders;
    }

    /** The first hint starts the watching thread. */
    Runnable add(Runnable hint) {
        Object key = new Object();
        hints.put(key, hint);
        start();
        return () -> hints.remove(key);
    }

    private synchronized void start() {
        if (started || folders.isEmpty()) {
            return;
        }
        started = true;
        try {
            WatchService events = folders.get(0).getFileSystem().newWatchService();
            service = events;
            for (Path folder : folders) {
                register(folder, events);
            }
            Thread thread = new Thread(() -> run(events), "shikaku-folder-watch");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException | UnsupportedOperationException e) {
            LOGGER.log(
                    System.Logger.Level.DEBUG,
                    "no file events here: {0}",
                    e.getClass().getSimpleName());
        }
    }

    private static void register(Path folder, WatchService events) throws IOException {
        if (Files.isDirectory(folder)) {
            folder.register(events, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        }
    }

    private void run(WatchService events) {
        try {
            while (true) {
                WatchKey key = events.take();
                key.pollEvents();
                key.reset();
                hints.values().forEach(FolderWatch::pass);
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // the end of watching
        }
    }

    private static void pass(Runnable hint) {
        try {
            hint.run();
        } catch (RuntimeException e) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "a hint failed with {0}",
                    e.getClass().getName());
        }
    }

    @Override
    public synchronized void close() {
        started = true;
        hints.clear();
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "file events could not be ended");
        }
    }
}

package jp.shikaku.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One folder of the state directory. The times of its files are set by the clock of the exchange, so that ages are told by it and by no
 * other. Thread-safe.
 */
record StateFolder(Path folder, DurableFiles files, Clock clock) {

    private static final String UNFINISHED = ".tmp";

    /** Writing a file never takes so long; the times of unfinished files are the system's, whatever time the exchange lives in. */
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private static final Clock SYSTEM = Clock.systemUTC();

    Path file(String name) {
        return folder.resolve(name);
    }

    StateFolder inner(String name) throws IOException {
        return new StateFolder(OwnerOnly.folder(folder.resolve(name)), files, clock);
    }

    /** A name of its own for a file that is not finished; no name of the protocol has this form. */
    Path unfinished(String name) {
        return folder.resolve(name + "." + RandomNames.next() + UNFINISHED);
    }

    void touch(String name) throws IOException {
        files.setTime(file(name), clock.instant());
    }

    Optional<Instant> timeOf(String name) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file(name)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    List<String> finished() throws IOException {
        return names().stream().filter(name -> !isUnfinished(name)).toList();
    }

    /** Removes what was left from before an instant, unless it is finished and still wanted. */
    void sweep(Instant before, NamePredicate wanted) throws IOException {
        for (String name : names()) {
            if (isFrom(before, name) && (isUnfinished(name) || !wanted.test(name))) {
                files.discard(file(name));
            }
        }
    }

    private static boolean isUnfinished(String name) {
        return name.endsWith(UNFINISHED);
    }

    void sweepUnfinished() throws IOException {
        sweep(Instant.MIN, name -> false);
    }

    private boolean isFrom(Instant before, String name) throws IOException {
        Instant limit = isUnfinished(name) ? SYSTEM.instant().minus(ABANDONED_AFTER) : before;
        return timeOf(name).filter(time -> time.isBefore(limit)).isPresent();
    }
}

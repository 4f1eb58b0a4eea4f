package jp.shikaku.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers, across restarts, since when a file has not changed: by its content and the clock of the exchange, never by the time stamps of
 * the file. Thread-safe, and safe to be shared by several processes.
 */
public final class Observations {

    private final StateFolder folder;

    Observations(StateFolder folder) {
        this.folder = folder;
    }

    /**
     * Notes what a file is now.
     *
     * @param name the file name
     * @param now its content
     * @return when it was first seen like that; empty when it is new or different
     * @throws IOException if the memory cannot be read or written
     */
    public Optional<Instant> unchangedSince(String name, Snapshot now) throws IOException {
        Optional<Instant> first = folder.timeOf(name);
        Instant instant = folder.clock().instant();
        if (first.filter(time -> !time.isAfter(instant)).isPresent()
                && now.digest().equals(read(name))) {
            return first;
        }
        note(name, now);
        return Optional.empty();
    }

    private String read(String name) throws IOException {
        try {
            return Files.readString(folder.file(name), StandardCharsets.US_ASCII);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private void note(String name, Snapshot now) throws IOException {
        Path unfinished = folder.unfinished(name);
        Files.writeString(unfinished, now.digest(), StandardCharsets.US_ASCII);
        folder.files().replace(unfinished, folder.file(name));
        folder.touch(name);
    }

    /**
     * Forgets a file.
     *
     * @param name the file name
     * @throws IOException if the memory cannot be changed
     */
    public void forget(String name) throws IOException {
        folder.files().discard(folder.file(name));
    }

    /**
     * Forgets what was noted before an instant.
     *
     * @param instant the instant
     * @throws IOException if the memory cannot be changed
     */
    public void sweep(Instant instant) throws IOException {
        folder.sweep(instant, name -> false);
    }
}

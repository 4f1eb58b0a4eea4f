package jp.shikaku.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.port.Payload;

/**
 * Keeps refused files, each beside a {@code .reason} file with the time, the code and its meaning. Nothing is ever removed from it by the
 * library: a person looks at it. Thread-safe.
 */
public final class Quarantine {

    private final StateFolder folder;

    Quarantine(StateFolder folder) {
        this.folder = folder;
    }

    /**
     * Sets a file aside.
     *
     * @param source the file
     * @param reason why
     * @return whether there was such a file
     * @throws IOException if it fails; the file is then still in its place
     */
    public boolean take(Path source, DiagnosticCode reason) throws IOException {
        if (Contents.regular(source).isEmpty()) {
            return false;
        }
        String name = newName(source);
        writeReason(name, reason);
        return folder.files().move(source, folder.file(name));
    }

    /**
     * Sets a copy of a file aside; the file stays.
     *
     * @param source the file
     * @param reason why
     * @param limit how many bytes are worth it: of a larger file the reason alone is kept
     * @return whether there was such a file
     * @throws IOException if it fails
     */
    public boolean copy(Path source, DiagnosticCode reason, long limit) throws IOException {
        String name = newName(source);
        Path copy = folder.unfinished(name);
        Optional<Snapshot> copied = folder.files().snapshot(source, copy, limit);
        if (copied.isPresent()) {
            writeReason(name, reason);
        }
        if (copied.filter(snapshot -> !snapshot.tooLarge()).isPresent()) {
            folder.files().secure(copy);
            folder.files().move(copy, folder.file(name));
        }
        return copied.isPresent();
    }

    private static String newName(Path source) {
        return RandomNames.next() + "_" + source.getFileName();
    }

    private Path reasonFile(String name) {
        return folder.file(name + ".reason");
    }

    /** Written first, so that no file lies here without one. */
    private void writeReason(String name, DiagnosticCode reason) throws IOException {
        String text = folder.clock().instant() + " " + reason.code() + " " + reason + "\n";
        Payload content = Payload.of(text.getBytes(StandardCharsets.US_ASCII));
        folder.files().publish(content, folder.unfinished(name), reasonFile(name));
    }

    /**
     * Removes what copying left behind when a process ended in the middle of it.
     *
     * @throws IOException if it cannot be seen or removed
     */
    public void sweep() throws IOException {
        folder.sweepUnfinished();
    }
}

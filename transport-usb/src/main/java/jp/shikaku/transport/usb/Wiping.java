package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jp.shikaku.files.DurableFiles;

/**
 * Wipes files on a stick under a name of their own: what is overwritten half-way is no damaged document, and is gone on with the next
 * time. Thread-safe.
 */
record Wiping(DurableFiles files) {

    private static final String SUFFIX = ".wiping";

    boolean wipe(Path file) throws IOException {
        Path going = file.resolveSibling(file.getFileName() + SUFFIX);
        return files.move(file, going) && files.wipe(going);
    }

    /** Which file this was before its wiping began; empty for any other file. */
    static Optional<String> before(String name) {
        return name.endsWith(SUFFIX)
                ? Optional.of(name.substring(0, name.length() - SUFFIX.length()))
                : Optional.empty();
    }

    /** Goes on where it stopped. */
    boolean goOn(Path left) throws IOException {
        return files.wipe(left);
    }
}

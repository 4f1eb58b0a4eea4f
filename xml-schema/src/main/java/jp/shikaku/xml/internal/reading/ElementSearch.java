package jp.shikaku.xml.internal.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import jp.shikaku.core.port.Payload;

/**
 * Looks for the start of certain elements in the bytes of a document, be it well formed or not: the names are ASCII, which both character
 * sets of the protocol write alike. NUL bytes are passed over, so that UTF-16 hides nothing. Immutable and thread-safe.
 */
public final class ElementSearch {

    private static final int LONGEST_NAME = 100;

    private final Set<String> names;

    /**
     * A search.
     *
     * @param names what the elements are called
     */
    public ElementSearch(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /**
     * Looks through a document.
     *
     * @param document the document
     * @return whether one of the elements begins in it
     * @throws IOException if it cannot be read
     */
    public boolean finds(Payload document) throws IOException {
        try (InputStream bytes = new BufferedInputStream(document.open(), 1 << 16)) {
            int next = next(bytes);
            while (next >= 0) {
                if (next != '<') {
                    next = next(bytes);
                    continue;
                }
                StringBuilder name = new StringBuilder();
                next = readName(bytes, name);
                if (names.contains(name.toString())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Reads a name without its prefix, and returns what comes after it. */
    private static int readName(InputStream bytes, StringBuilder name) throws IOException {
        int next = next(bytes);
        while (isInName(next) && name.length() <= LONGEST_NAME) {
            if (next == ':') {
                name.setLength(0);
            } else {
                name.append((char) next);
            }
            next = next(bytes);
        }
        return next;
    }

    private static boolean isInName(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == ':' || c == '-';
    }

    private static int next(InputStream bytes) throws IOException {
        int next = bytes.read();
        while (next == 0) {
            next = bytes.read();
        }
        return next;
    }
}

package jp.shikaku.files;

import java.util.Objects;

/**
 * What a file was when it was copied. Immutable and thread-safe.
 *
 * @param size how many bytes it had
 * @param digest tells this content from any other; empty when the file was too large and no copy was made
 */
public record Snapshot(long size, String digest) {

    /**
     * What a file was when it was copied.
     *
     * @param size how many bytes it had
     * @param digest tells this content from any other
     */
    public Snapshot {
        Objects.requireNonNull(digest, "digest");
    }

    static Snapshot tooLarge(long size) {
        return new Snapshot(size, "");
    }

    /** Whether a later look at the whole file found the same; of a file that was too large the size alone is known. */
    boolean matches(Snapshot later) {
        return size == later.size && (tooLarge() || digest.equals(later.digest));
    }

    /**
     * Whether the file was larger than allowed, so that no copy was made.
     *
     * @return whether there is no copy
     */
    public boolean tooLarge() {
        return digest.isEmpty();
    }
}

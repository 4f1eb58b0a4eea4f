package jp.shikaku.files;

import java.util.Objects;

/**
 * What a file is when it is read again after writing. Immutable and thread-safe.
 *
 * @param content its size and digest
 * @param fromMedium whether the medium itself was asked, and not the system's memory of what was written
 */
public record ReadBack(Snapshot content, boolean fromMedium) {

    /**
     * What a file is.
     *
     * @param content its size and digest
     * @param fromMedium whether the medium itself was asked
     */
    public ReadBack {
        Objects.requireNonNull(content, "content");
    }
}

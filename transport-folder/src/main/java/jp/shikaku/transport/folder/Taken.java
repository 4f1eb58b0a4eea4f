package jp.shikaku.transport.folder;

import java.util.Optional;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.Snapshot;

/**
 * A document to be handed over. Immutable and thread-safe.
 *
 * @param document its bytes
 * @param shared what the file in the share was when it was judged; empty when it is there no more
 */
record Taken(FilePayload document, Optional<Snapshot> shared) {

    /** A copy of what left the share. */
    static Taken kept(FilePayload copy) {
        return new Taken(copy, Optional.empty());
    }
}

package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.StateDirectory;
import jp.shikaku.files.Workspace;
import jp.shikaku.transport.usb.internal.batch.Direction;

/**
 * What both ends of the stick have: keys, what tells which batches were taken, what makes batches, and the gate that documents pass. Used
 * by one thread at a time.
 */
record Side(StateDirectory state, DurableFiles files, Keys keys, Inbox inbox, Outbox outbox, Gate gate) {

    /** One end, in a directory of its own. */
    static Side open(Path directory, Clock clock, Duration patience, Duration validity, Direction takes, Gate gate)
            throws IOException {
        DurableFiles files = new DurableFiles(Waiter.system(), patience);
        StateDirectory state = StateDirectory.open(directory, files, clock);
        Keys keys = Keys.in(state.notes("keys"));
        return new Side(
                state,
                files,
                keys,
                new Inbox(takes, keys, state, files, Limits.BATCH_SIZE, clock),
                new Outbox(takes.opposite(), keys, state, validity, clock),
                gate);
    }

    /** Starts anew, also with the same peer. */
    PublicKeys trust(PublicKeys peer) throws IOException {
        keys.trust(peer);
        inbox.forgetLast();
        outbox.clear();
        return peer;
    }

    /** Work with a stick, in a private folder. */
    @FunctionalInterface
    interface Work<T> {

        T run(Path workspace) throws IOException;
    }

    <T> T work(Path stick, Work<T> work) {
        return Stick.attempt(stick, () -> {
            requireApart(stick.toRealPath(), state.folder().toRealPath());
            try (Workspace workspace = state.workspace()) {
                return work.run(workspace.folder());
            }
        });
    }

    /** What lies on the stick goes with it, and private keys lie in the directory. */
    private static void requireApart(Path stick, Path directory) {
        if (directory.startsWith(stick) || stick.startsWith(directory)) {
            throw new SetupException(DiagnosticCode.STATE_DIRECTORY_IN_SHARE);
        }
    }
}

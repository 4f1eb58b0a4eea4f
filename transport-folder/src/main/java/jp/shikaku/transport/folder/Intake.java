package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.AnswerCompleteness.Verdict;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.Observations;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.ReceivedFiles;
import jp.shikaku.files.Snapshot;

/**
 * Takes copies of files out of the share, and only of those that are finished: what is judged is what is handed over. A file that is too
 * large is not copied and handed over as it is, to be refused by its size. Thread-safe.
 */
final class Intake {

    /** A text is made first and filled a little later; whoever writes it does not pause for so long. */
    static final Duration QUIET = Duration.ofSeconds(1);

    private final DurableFiles files;
    private final Observations observations;
    private final GrowingFiles growing;
    private final TerminalProfile profile;
    private final Clock clock;

    Intake(DurableFiles files, Observations observations, TerminalProfile profile, Clock clock) {
        this.files = files;
        this.observations = observations;
        this.growing = new GrowingFiles(profile.answerStall(), clock);
        this.profile = profile;
        this.clock = clock;
    }

    /** Takes a document that is whole, cannot become whole, or has not changed for so long that it will not. */
    Optional<Taken> takeFinished(Path file, ReceivedFiles room, AnswerCompleteness completeness) throws IOException {
        return growing.isDue(file)
                ? take(file, room, (copy, snapshot) -> isFinished(file, copy, snapshot, completeness))
                : Optional.empty();
    }

    /** What there is to be said of a file without taking it. */
    enum State {
        FINISHED,
        UNFINISHED,
        TOO_LARGE
    }

    State stateOf(Path file, ReceivedFiles room, AnswerCompleteness completeness) throws IOException {
        if (!growing.isDue(file)) {
            return State.UNFINISHED;
        }
        Path copy = room.unfinished(nameOf(file));
        Optional<Snapshot> snapshot = files.snapshot(file, copy, maximumSize(file));
        try {
            if (snapshot.filter(Snapshot::tooLarge).isPresent()) {
                return State.TOO_LARGE;
            }
            if (snapshot.isEmpty() || !isFinished(file, copy, snapshot.get(), completeness)) {
                return State.UNFINISHED;
            }
            forget(file);
            return State.FINISHED;
        } finally {
            files.discard(copy);
        }
    }

    long maximumSize() {
        return profile.maximumAnswerSize();
    }

    /** A bulk result may be larger than the answer about one person. */
    private long maximumSize(Path file) {
        return ProtocolFileName.parse(nameOf(file))
                .map(name -> profile.maximumSize(name.messageId()))
                .orElse(profile.maximumAnswerSize());
    }

    /** Takes a text, which has no end that can be seen, when it has been quiet for a moment. */
    Optional<Taken> takeQuiet(Path file, ReceivedFiles room) throws IOException {
        Duration quiet = QUIET.compareTo(profile.answerStall()) < 0 ? QUIET : profile.answerStall();
        return take(file, room, (copy, snapshot) -> isUnchangedFor(quiet, file, snapshot));
    }

    private boolean isFinished(Path file, Path copy, Snapshot snapshot, AnswerCompleteness completeness)
            throws IOException {
        boolean finished = completeness.of(new FilePayload(copy, snapshot.size())) != Verdict.UNFINISHED
                || isUnchangedFor(profile.answerStall(), file, snapshot);
        if (!finished) {
            growing.unfinished(file, snapshot.size());
        }
        return finished;
    }

    private boolean isUnchangedFor(Duration time, Path file, Snapshot snapshot) throws IOException {
        return observations
                .unchangedSince(nameOf(file), snapshot)
                .filter(since -> !clock.instant().isBefore(since.plus(time)))
                .isPresent();
    }

    private Optional<Taken> take(Path file, ReceivedFiles room, Test test) throws IOException {
        Path copy = room.unfinished(nameOf(file));
        Optional<Snapshot> snapshot = files.snapshot(file, copy, maximumSize(file));
        if (snapshot.isEmpty()) {
            return Optional.empty();
        }
        return snapshot.get().tooLarge()
                ? Optional.of(new Taken(new FilePayload(file, snapshot.get().size()), snapshot))
                : judge(file, copy, snapshot.get(), room, test);
    }

    private Optional<Taken> judge(Path file, Path copy, Snapshot snapshot, ReceivedFiles room, Test test)
            throws IOException {
        try {
            if (!test.passes(copy, snapshot)) {
                return Optional.empty();
            }
            forget(file);
            return Optional.of(new Taken(room.adopt(copy, nameOf(file)), Optional.of(snapshot)));
        } catch (NoSuchFileException e) {
            // it was purged meanwhile, with all that was made of it
            return Optional.empty();
        } finally {
            files.discard(copy);
        }
    }

    private void forget(Path file) throws IOException {
        growing.forget(file);
        observations.forget(nameOf(file));
    }

    /** What is known of files that nobody has looked for since an instant. */
    void sweep(Instant before) throws IOException {
        growing.sweep(before);
        observations.sweep(before);
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    @FunctionalInterface
    private interface Test {

        boolean passes(Path copy, Snapshot snapshot) throws IOException;
    }
}

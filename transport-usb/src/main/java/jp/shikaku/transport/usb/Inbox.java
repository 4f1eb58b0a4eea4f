package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.Notes;
import jp.shikaku.files.Snapshot;
import jp.shikaku.files.StateDirectory;
import jp.shikaku.transport.usb.internal.batch.Direction;
import jp.shikaku.transport.usb.internal.batch.Opened;
import jp.shikaku.transport.usb.internal.batch.RefusedException;
import jp.shikaku.transport.usb.internal.batch.RollCall;
import jp.shikaku.transport.usb.internal.batch.SealedBatch;

/**
 * Takes batches from a stick: copies, verifies, opens and compares them in a private folder. Which was the last one is all that has to be
 * remembered, as a newer batch holds all that is still open of the older ones. Used by one thread at a time.
 */
final class Inbox {

    /** How much the clocks of the two sides may differ. */
    static final Duration CLOCK_SKEW = Duration.ofHours(24);

    private static final String SEQUENCE = "sequence";
    private static final String BATCH = "batch";
    private static final String INSTITUTION = "institution";

    private final Direction direction;
    private final Keys keys;
    private final Notes notes;
    private final DurableFiles files;
    private final long maximumSize;
    private final Clock clock;

    Inbox(Direction direction, Keys keys, StateDirectory state, DurableFiles files, long maximumSize, Clock clock) {
        this.direction = direction;
        this.keys = keys;
        this.notes = state.notes("inbox");
        this.files = files;
        this.maximumSize = maximumSize;
        this.clock = clock;
    }

    /** A batch that was opened, and where it lies on the stick. */
    record Arrived(Path file, Opened opened) {

        RollCall rollCall() {
            return opened.rollCall();
        }
    }

    /** What was found on a stick: of the batches that may be taken, the newest; those that were taken before; and what is refused. */
    record Found(Optional<Arrived> newest, List<Arrived> known, List<Refused> refused) {}

    Found look(Stick stick, Path workspace) throws IOException {
        PublicKeys peer = keys.peer().orElseThrow(() -> new SetupException(DiagnosticCode.NOT_PAIRED));
        Found found = new Found(Optional.empty(), new ArrayList<>(), new ArrayList<>());
        List<Arrived> fresh = new ArrayList<>();
        for (Path file : stick.sealed()) {
            try {
                open(file, peer, workspace, found).ifPresent(fresh::add);
            } catch (RefusedException e) {
                found.refused().add(new Refused(e.code(), file.getFileName().toString()));
            }
        }
        return chosen(fresh, found);
    }

    /** Empty for this side's own batches, which lie on the same stick. */
    private Optional<Arrived> open(Path file, PublicKeys peer, Path workspace, Found found)
            throws IOException, RefusedException {
        SealedBatch batch = SealedBatch.verify(copy(file, workspace));
        if (batch.sender().equals(keys.own().sender())) {
            return Optional.empty();
        }
        RefusedException.unless(batch.sender().equals(peer.sender()), DiagnosticCode.BATCH_FROM_STRANGER);
        Path folder = Files.createDirectory(workspace.resolve(file.getFileName() + ".opened"));
        Arrived arrived = new Arrived(file, batch.open(keys.identity(), folder));
        requireFresh(arrived, found);
        return Optional.of(arrived);
    }

    private Path copy(Path file, Path workspace) throws IOException, RefusedException {
        Path copy = workspace.resolve(file.getFileName().toString());
        Snapshot snapshot = files.snapshot(file, copy, maximumSize)
                .orElseThrow(() -> new RefusedException(DiagnosticCode.FILE_NOT_PLAIN));
        RefusedException.unless(!snapshot.tooLarge(), DiagnosticCode.BATCH_TOO_LARGE);
        return copy;
    }

    private void requireFresh(Arrived arrived, Found found) throws IOException, RefusedException {
        RollCall rollCall = arrived.rollCall();
        RefusedException.unless(rollCall.direction() == direction, DiagnosticCode.BATCH_WRONG_DIRECTION);
        RefusedException.unless(isOfInstitution(rollCall), DiagnosticCode.BATCH_WRONG_INSTITUTION);
        if (rollCall.sequence() <= lastSequence()) {
            found.known().add(arrived);
            boolean same = notes.read(BATCH).filter(rollCall.batch()::equals).isPresent();
            throw new RefusedException(same ? DiagnosticCode.BATCH_KNOWN : DiagnosticCode.BATCH_OLDER);
        }
        Instant now = clock.instant();
        RefusedException.unless(
                !new Term(rollCall.created(), rollCall.expires()).isOver(now), DiagnosticCode.BATCH_EXPIRED);
        RefusedException.unless(!rollCall.created().isAfter(now.plus(CLOCK_SKEW)), DiagnosticCode.BATCH_FROM_FUTURE);
    }

    private boolean isOfInstitution(RollCall rollCall) throws IOException {
        return institution()
                .filter(known -> !known.equals(rollCall.institution().value()))
                .isEmpty();
    }

    private static Found chosen(List<Arrived> fresh, Found found) {
        Optional<Arrived> newest = fresh.stream()
                .max(Comparator.comparingLong(arrived -> arrived.rollCall().sequence()));
        fresh.stream().filter(arrived -> !arrived.equals(newest.orElseThrow())).forEach(older -> {
            found.known().add(older);
            found.refused()
                    .add(new Refused(
                            DiagnosticCode.BATCH_OLDER,
                            older.file().getFileName().toString()));
        });
        return new Found(newest, found.known(), found.refused());
    }

    long lastSequence() throws IOException {
        return notes.read(SEQUENCE).map(Long::parseLong).orElse(0L);
    }

    Optional<String> institution() throws IOException {
        return notes.read(INSTITUTION);
    }

    void belongTo(String institution) throws IOException {
        notes.write(INSTITUTION, institution);
    }

    /** All of a batch is kept now: neither it nor an older one is taken again. */
    void taken(RollCall rollCall) throws IOException {
        if (institution().isEmpty()) {
            belongTo(rollCall.institution().value());
        }
        notes.write(BATCH, rollCall.batch());
        notes.write(SEQUENCE, Long.toString(rollCall.sequence()));
    }

    /** Another peer counts anew. */
    void forgetSequence() throws IOException {
        notes.remove(SEQUENCE);
        notes.remove(BATCH);
    }
}

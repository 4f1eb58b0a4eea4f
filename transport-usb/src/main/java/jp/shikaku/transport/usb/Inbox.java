package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.DirectoryStream;
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
import jp.shikaku.transport.usb.internal.batch.BatchId;
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

    /** A stick of one pair holds two batches, or a few more after a mishap. */
    static final int MOST_BATCHES = 100;

    private static final String NEWEST = "newest";
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

    /**
     * What was found on a stick.
     *
     * @param newest of the batches that may be taken, the newest
     * @param done where those lie of which nothing is needed any more
     * @param duplicates the documents in the batch that was taken last
     * @param refused those that are not taken
     */
    record Found(Optional<Arrived> newest, List<Path> done, List<String> duplicates, List<Refused> refused) {}

    /** The batch that was taken last, and when its sender made it. */
    private record Newest(BatchId id, Instant created) {

        static Newest parse(String note) {
            List<String> lines = note.lines().toList();
            return new Newest(BatchId.parse(lines.get(0)).orElseThrow(), Instant.parse(lines.get(1)));
        }

        static Newest of(RollCall rollCall) {
            return new Newest(rollCall.id(), rollCall.created());
        }

        String note() {
            return id.text() + "\n" + created + "\n";
        }

        /** By both: a sender who was put back to an older state counts on from there, but at a later time. */
        boolean covers(RollCall other) {
            return other.sequence() <= id.sequence() && !other.created().isAfter(created);
        }
    }

    Found look(Stick stick, Path workspace) throws IOException {
        PublicKeys peer = keys.peer().orElseThrow(() -> new SetupException(DiagnosticCode.NOT_PAIRED));
        Found found = new Found(Optional.empty(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Arrived> fresh = new ArrayList<>();
        List<Path> files = stick.sealed();
        for (Path file : files) {
            try {
                RefusedException.unless(files.indexOf(file) < MOST_BATCHES, DiagnosticCode.BATCH_TOO_LARGE);
                open(file, peer, workspace, found).ifPresent(fresh::add);
            } catch (RefusedException e) {
                found.refused().add(Refused.of(e.code(), file));
            }
        }
        return chosen(fresh, found);
    }

    /** Empty for this side's own batches, which lie on the same stick. */
    private Optional<Arrived> open(Path file, PublicKeys peer, Path workspace, Found found)
            throws IOException, RefusedException {
        Path copy = workspace.resolve(file.getFileName().toString());
        try {
            copy(file, copy);
            SealedBatch batch = SealedBatch.verify(copy);
            if (batch.sender().equals(keys.own().sender())) {
                return Optional.empty();
            }
            RefusedException.unless(batch.sender().equals(peer.sender()), DiagnosticCode.BATCH_FROM_STRANGER);
            Path folder = Files.createDirectory(workspace.resolve(file.getFileName() + ".opened"));
            return Optional.of(opened(file, batch, folder, found));
        } finally {
            files.remove(copy);
        }
    }

    /** What is refused does not stay on this side's disk until the end. */
    private Arrived opened(Path file, SealedBatch batch, Path folder, Found found)
            throws IOException, RefusedException {
        try {
            Arrived arrived = new Arrived(file, batch.open(keys.identity(), folder));
            requireFresh(arrived, found);
            return arrived;
        } catch (RefusedException e) {
            remove(folder);
            throw e;
        }
    }

    private void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path each : inside) {
                files.remove(each);
            }
        }
        Files.delete(folder);
    }

    private void copy(Path file, Path copy) throws IOException, RefusedException {
        Snapshot snapshot = files.snapshot(file, copy, maximumSize)
                .orElseThrow(() -> new RefusedException(DiagnosticCode.FILE_NOT_PLAIN));
        RefusedException.unless(!snapshot.tooLarge(), DiagnosticCode.BATCH_TOO_LARGE);
    }

    private void requireFresh(Arrived arrived, Found found) throws IOException, RefusedException {
        RollCall rollCall = arrived.rollCall();
        RefusedException.unless(rollCall.direction() == direction, DiagnosticCode.BATCH_WRONG_DIRECTION);
        RefusedException.unless(isOfInstitution(rollCall), DiagnosticCode.BATCH_WRONG_INSTITUTION);
        Optional<Newest> newest = newest();
        if (newest.filter(last -> last.id().equals(rollCall.id())).isPresent()) {
            found.done().add(arrived.file());
            found.duplicates().addAll(arrived.opened().documents().keySet());
            throw new RefusedException(DiagnosticCode.BATCH_KNOWN);
        }
        if (newest.filter(last -> last.covers(rollCall)).isPresent()) {
            found.done().add(arrived.file());
            throw new RefusedException(DiagnosticCode.BATCH_OLDER);
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
        fresh.stream().filter(arrived -> !arrived.equals(newest.orElseThrow())).forEach(other -> {
            found.refused().add(Refused.of(DiagnosticCode.BATCH_OLDER, other.file()));
            if (Newest.of(newest.orElseThrow().rollCall()).covers(other.rollCall())) {
                found.done().add(other.file());
            }
        });
        return new Found(newest, found.done(), found.duplicates(), found.refused());
    }

    private Optional<Newest> newest() throws IOException {
        return notes.read(NEWEST).map(Newest::parse);
    }

    /** The batch that was taken last; empty for none. */
    Optional<BatchId> last() throws IOException {
        return newest().map(Newest::id);
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
        notes.write(NEWEST, Newest.of(rollCall).note());
    }

    /** What comes next is taken, whatever its number. */
    void forgetLast() throws IOException {
        notes.remove(NEWEST);
    }
}

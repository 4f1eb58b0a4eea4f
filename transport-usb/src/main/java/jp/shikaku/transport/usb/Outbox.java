package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.Notes;
import jp.shikaku.files.ReceivedFiles;
import jp.shikaku.files.StateDirectory;
import jp.shikaku.transport.usb.internal.batch.BatchId;
import jp.shikaku.transport.usb.internal.batch.Direction;
import jp.shikaku.transport.usb.internal.batch.Document;
import jp.shikaku.transport.usb.internal.batch.RollCall;
import jp.shikaku.transport.usb.internal.batch.SealedBatch;

/**
 * Makes batches: each is sealed once on this side's own disk and carried as often as it takes, with the same bytes. As long as nothing
 * changes and it is not about to expire, it stays the same batch. Used by one thread at a time.
 */
final class Outbox {

    private static final String SEQUENCE = "sequence";
    private static final String CURRENT = "current";
    private static final String FILE = "current.sealed";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Direction direction;
    private final Keys keys;
    private final Notes notes;
    private final ReceivedFiles sealed;
    private final Duration validity;
    private final Clock clock;

    Outbox(Direction direction, Keys keys, StateDirectory state, Duration validity, Clock clock) {
        this.direction = direction;
        this.keys = keys;
        this.notes = state.notes("outbox");
        this.sealed = state.received("sealed");
        this.validity = validity;
        this.clock = clock;
    }

    /** A batch that lies ready on this side's own disk. */
    record Ready(RollCall rollCall, FilePayload file) {

        String name() {
            return Stick.nameOf(rollCall.batch());
        }
    }

    /** The newest sequence that was given to a batch; 0 for none. */
    long lastSequence() throws IOException {
        return notes.read(SEQUENCE).map(String::strip).map(Long::parseLong).orElse(0L);
    }

    /** Uses up a sequence: whatever becomes of the batch, no other bears it. */
    long nextSequence() throws IOException {
        long next = lastSequence() + 1;
        notes.write(SEQUENCE, next + "\n");
        return next;
    }

    /** Whether no batch from here can have been this one: its number was not given yet, or to another. */
    boolean isUnsent(BatchId acknowledged, Carried carried) throws IOException {
        return acknowledged.sequence() > lastSequence() || carried.contradicts(acknowledged);
    }

    /** The identity of a new batch. */
    static String newBatch() {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    Term newTerm() {
        return Term.from(clock.instant(), validity);
    }

    /** What goes into a batch. */
    record Content(MedicalInstitutionCode institution, Load load, Optional<BatchId> acknowledges) {}

    Ready make(Content content) throws IOException {
        PublicKeys peer = keys.peer().orElseThrow(() -> new SetupException(DiagnosticCode.NOT_PAIRED));
        Optional<Ready> current = current();
        return current.isPresent() && isUpToDate(current.get().rollCall(), content, peer)
                ? current.get()
                : seal(rollCall(content, peer), content.load().documents());
    }

    /** The batch that was sealed last, unless it is not needed any more. */
    Optional<Ready> current() throws IOException {
        Optional<RollCall> known = notes.read(CURRENT).flatMap(RollCall::parseOwn);
        Optional<FilePayload> file = sealed.find(FILE);
        return known.isPresent() && file.isPresent()
                ? Optional.of(new Ready(known.get(), file.get()))
                : Optional.empty();
    }

    private boolean isUpToDate(RollCall current, Content content, PublicKeys peer) {
        return current.recipient().equals(peer.recipient())
                && current.documents().equals(listed(content))
                && current.refusals().equals(content.load().refusals())
                && current.acknowledges().equals(content.acknowledges())
                && new Term(current.created(), current.expires()).lastsForAnotherWay(clock.instant());
    }

    private static List<Document.Listed> listed(Content content) {
        return content.load().documents().stream().map(Document::listed).toList();
    }

    private RollCall rollCall(Content content, PublicKeys peer) throws IOException {
        Term term = newTerm();
        return new RollCall(
                newBatch(),
                direction,
                nextSequence(),
                content.institution(),
                keys.own().sender(),
                peer.recipient(),
                term.created(),
                term.expires(),
                content.acknowledges(),
                listed(content),
                content.load().refusals());
    }

    /** The note names the batch only after it is whole. */
    private Ready seal(RollCall rollCall, List<Document> documents) throws IOException {
        notes.remove(CURRENT);
        Path unfinished = sealed.unfinished(FILE);
        SealedBatch.seal(unfinished, rollCall, documents, keys.signing());
        FilePayload file = sealed.adopt(unfinished, FILE);
        sealed.secure(FILE);
        notes.write(CURRENT, rollCall.text());
        return new Ready(rollCall, file);
    }

    /** What was put into a batch is not needed any more. */
    void clear() throws IOException {
        notes.remove(CURRENT);
        sealed.remove(FILE);
    }
}

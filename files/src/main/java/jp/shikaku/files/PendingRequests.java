package jp.shikaku.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.port.Payload;

/**
 * The ticket store: requests whose answers are awaited, and for a while those that were answered, one small file each under the name of the
 * request. Thread-safe, and safe to be shared by several processes.
 */
public final class PendingRequests {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.files");

    private final StateFolder awaited;
    private final StateFolder answered;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

    PendingRequests(StateFolder awaited, StateFolder answered) {
        this.awaited = awaited;
        this.answered = answered;
    }

    /**
     * Remembers a request; when this returns, a crash does not make it forgotten.
     *
     * @param request the request
     * @throws java.nio.file.FileAlreadyExistsException if one of this name is remembered
     * @throws IOException if it cannot be written
     */
    public void add(PendingRequest request) throws IOException {
        String name = request.ticket().fileName();
        PendingRecord entry = new PendingRecord(nextInstant(), request);
        Payload content = Payload.of(entry.text().getBytes(StandardCharsets.US_ASCII));
        try {
            awaited.files().publish(content, awaited.unfinished(name), awaited.file(name));
        } catch (UncertainPublishException e) {
            forget(name);
            throw e.failure();
        }
    }

    /** Requests of one instant keep their order. */
    private Instant nextInstant() {
        Instant now = awaited.clock().instant();
        return last.updateAndGet(before -> now.isAfter(before) ? now : before.plusNanos(1));
    }

    /**
     * Finds a request, awaited or answered.
     *
     * @param name the file name of the request
     * @return empty when it is not remembered
     * @throws IOException if it cannot be read
     */
    public Optional<PendingRequest> find(String name) throws IOException {
        Optional<PendingRecord> found = read(awaited, name);
        return (found.isPresent() ? found : read(answered, name)).map(PendingRecord::request);
    }

    /**
     * Whether an answer is awaited.
     *
     * @param name the file name of the request
     * @return whether it is
     * @throws IOException if that cannot be told
     */
    public boolean isAwaited(String name) throws IOException {
        return DurableFiles.exists(awaited.file(name));
    }

    /**
     * Notes that a request was answered. It can still be found for a while.
     *
     * @param name the file name of the request
     * @throws IOException if it cannot be noted
     */
    public void answered(String name) throws IOException {
        try {
            awaited.files().replace(awaited.file(name), answered.file(name));
            answered.touch(name);
        } catch (NoSuchFileException e) {
            // another process was faster, or the request was never ours
        }
    }

    /**
     * Forgets a request.
     *
     * @param name the file name of the request
     * @throws IOException if it cannot be removed
     */
    public void forget(String name) throws IOException {
        awaited.files().remove(awaited.file(name));
        answered.files().remove(answered.file(name));
    }

    /**
     * Lists the requests whose answers are awaited.
     *
     * @return the requests, oldest first
     * @throws IOException if they cannot be read
     */
    public List<PendingRequest> all() throws IOException {
        return records().stream().map(PendingRecord::request).toList();
    }

    /**
     * Lists the requests that were remembered before an instant.
     *
     * @param instant the instant
     * @return the requests, oldest first
     * @throws IOException if they cannot be read
     */
    public List<PendingRequest> before(Instant instant) throws IOException {
        return records().stream()
                .filter(entry -> entry.since().isBefore(instant))
                .map(PendingRecord::request)
                .toList();
    }

    private List<PendingRecord> records() throws IOException {
        List<PendingRecord> records = new ArrayList<>();
        for (String name : awaited.names()) {
            if (ProtocolFileName.parse(name).isPresent()) {
                read(awaited, name).ifPresent(records::add);
            }
        }
        records.sort(Comparator.comparing(PendingRecord::since)
                .thenComparing(entry -> entry.request().ticket().fileName()));
        return records;
    }

    private static Optional<PendingRecord> read(StateFolder folder, String name) throws IOException {
        try {
            Path file = folder.file(name);
            Optional<PendingRecord> entry = PendingRecord.parse(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
            if (entry.isEmpty()) {
                LOGGER.log(System.Logger.Level.WARNING, "a record of a pending request cannot be read");
            }
            return entry;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Forgets the answered requests from before an instant.
     *
     * @param instant the instant
     * @throws IOException if they cannot be seen or removed
     */
    public void sweep(Instant instant) throws IOException {
        awaited.sweepUnfinished();
        answered.sweep(instant, name -> false);
    }
}

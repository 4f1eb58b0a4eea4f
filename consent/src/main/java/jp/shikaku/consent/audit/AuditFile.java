package jp.shikaku.consent.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.ConsentException;
import jp.shikaku.core.time.Japan;
import jp.shikaku.files.FileInUseException;
import jp.shikaku.files.LineFile;

/**
 * An audit log in a file to which is only added: one line an entry, each chained to the one before by a keyed hash. Thread-safe; one
 * process at a time writes it.
 *
 * <p>An entry is kept when {@link #write} has returned, also over a kill. {@link #head()} is to be kept elsewhere from time to time; with it,
 * {@link AuditVerifier} also finds a cut-off tail.
 */
public final class AuditFile implements AuditLog, AutoCloseable {

    private final HashChain chain;
    private final LineFile lines;
    private final Clock clock;
    private AuditHead head;

    private AuditFile(HashChain chain, LineFile lines, Clock clock) throws IOException {
        this.chain = chain;
        this.lines = lines;
        this.clock = clock;
        this.head =
                chain.head(lines.last(2)).orElseThrow(() -> new ConsentException(ConsentCode.AUDIT_KEY_DIFFERS, null));
    }

    /**
     * Opens a log; every entry is forced to the disk.
     *
     * @param file the file, which is made when it is missing
     * @param key 16 random bytes or more; copied. Who has it can forge entries, so it does not lie beside the log
     * @param clock what time it is
     * @return the open log
     * @throws ConsentException if it cannot be opened, another program writes it, its last line is no entry, or the key does not fit
     *     the last entry
     * @throws IllegalArgumentException if the key is too short
     */
    public static AuditFile open(Path file, byte[] key, Clock clock) {
        return open(file, key, clock, LineFile.Sync.FORCED);
    }

    /**
     * Opens a log.
     *
     * @param file the file, which is made when it is missing
     * @param key 16 random bytes or more; copied
     * @param clock what time it is
     * @param sync whether entries outlive a power cut, or the end of the process only
     * @return the open log
     * @throws ConsentException if it cannot be opened, another program writes it, its last line is no entry, or the key does not fit
     *     the last entry
     * @throws IllegalArgumentException if the key is too short
     */
    public static AuditFile open(Path file, byte[] key, Clock clock, LineFile.Sync sync) {
        HashChain chain = new HashChain(key);
        Objects.requireNonNull(clock, "clock");
        try {
            return open(chain, LineFile.open(file, sync), clock);
        } catch (FileInUseException e) {
            throw new ConsentException(ConsentCode.AUDIT_IN_USE, e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static AuditFile open(HashChain chain, LineFile lines, Clock clock) throws IOException {
        try {
            return new AuditFile(chain, lines, clock);
        } catch (IllegalArgumentException e) {
            lines.close();
            throw new ConsentException(ConsentCode.AUDIT_ENTRY_ALTERED, e);
        } catch (ConsentException | IOException e) {
            lines.close();
            throw e;
        }
    }

    @Override
    public synchronized void write(AuditEvent event) {
        LocalDateTime at = LocalDateTime.ofInstant(clock.instant(), Japan.ZONE).truncatedTo(ChronoUnit.MILLIS);
        byte[] entry =
                EntryText.of(new AuditEntry(head.entries() + 1, at, event)).getBytes(StandardCharsets.UTF_8);
        AuditHead next = chain.next(head, entry);
        try {
            lines.add(HashChain.line(entry, next));
        } catch (IOException e) {
            throw unavailable(e);
        }
        head = next;
    }

    /**
     * Returns the head, to be kept elsewhere.
     *
     * @return number of entries and hash of the last one
     */
    public synchronized AuditHead head() {
        return head;
    }

    static ConsentException unavailable(IOException cause) {
        return new ConsentException(ConsentCode.AUDIT_UNAVAILABLE, cause);
    }

    /** Closes the file. */
    @Override
    public synchronized void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }
}

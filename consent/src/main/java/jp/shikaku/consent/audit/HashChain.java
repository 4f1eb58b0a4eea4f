package jp.shikaku.consent.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.shikaku.consent.internal.KeyedHash;

/**
 * The chain of an audit log: each line ends with a keyed hash over itself and the hash before it, so that none can be changed, added,
 * taken out or moved by who has not the key. Immutable and thread-safe.
 */
final class HashChain {

    /** How long a hash is at the end of a line, with the tab before it. */
    private static final int HASH = 64;

    private static final int TAIL = HASH + 1;
    private static final byte[] FIRST = "shikaku audit 1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAB = {'\t'};

    private final KeyedHash hash;

    HashChain(byte[] key) {
        this.hash = new KeyedHash(key);
    }

    /** The head of an empty log. */
    AuditHead start() {
        return new AuditHead(0, hash.hex(FIRST));
    }

    AuditHead next(AuditHead head, byte[] entry) {
        return new AuditHead(head.entries() + 1, hash.hex(head.hash().getBytes(StandardCharsets.US_ASCII), TAB, entry));
    }

    static byte[] line(byte[] entry, AuditHead head) {
        byte[] line = Arrays.copyOf(entry, entry.length + TAIL);
        line[entry.length] = '\t';
        System.arraycopy(head.hash().getBytes(StandardCharsets.US_ASCII), 0, line, entry.length + 1, HASH);
        return line;
    }

    static byte[] entry(byte[] line) {
        return Arrays.copyOf(line, Math.max(0, line.length - TAIL));
    }

    /** The head that a line claims. */
    static AuditHead head(byte[] line) {
        String entry = new String(entry(line), StandardCharsets.UTF_8);
        String hash = new String(
                line, Math.max(0, line.length - HASH), Math.min(HASH, line.length), StandardCharsets.US_ASCII);
        return AuditHead.parse(entry.substring(0, Math.max(0, entry.indexOf('\t'))) + ":" + hash);
    }

    /** The head after the last lines of a log, two if it has so many; empty when the last one does not follow under this key. */
    Optional<AuditHead> head(List<byte[]> lastTwo) {
        if (lastTwo.isEmpty()) {
            return Optional.of(start());
        }
        byte[] line = lastTwo.get(lastTwo.size() - 1);
        AuditHead before = lastTwo.size() == 1 ? start() : head(lastTwo.get(0));
        return Optional.of(head(line)).filter(claimed -> follows(before, line));
    }

    boolean follows(AuditHead head, byte[] line) {
        return line.length > TAIL && Arrays.equals(line, line(entry(line), next(head, entry(line))));
    }
}

package jp.shikaku.consent.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.files.LineFile;
import org.jspecify.annotations.Nullable;

/**
 * Checks audit logs: the chain from the first entry on, and the head that was kept elsewhere. Immutable and thread-safe; a log can be checked
 * while it is written.
 */
public final class AuditVerifier {

    private final HashChain chain;

    /**
     * A verifier.
     *
     * @param key the key the log was written with; copied
     * @throws IllegalArgumentException if it is too short
     */
    public AuditVerifier(byte[] key) {
        this.chain = new HashChain(key);
    }

    /**
     * Checks a log by itself. A tail that was cut off cannot be seen so; of a cut in the middle of an entry, the bytes that are left are told,
     * as those of a crash are.
     *
     * @param file the log
     * @return the verdict
     * @throws jp.shikaku.consent.ConsentException if it cannot be read
     */
    public AuditVerdict verify(Path file) {
        return verify(file, Optional.empty());
    }

    /**
     * Checks a log against a head of it that was kept elsewhere; entries may have been added since.
     *
     * @param file the log
     * @param anchor the head
     * @return the verdict
     * @throws jp.shikaku.consent.ConsentException if it cannot be read
     */
    public AuditVerdict verify(Path file, AuditHead anchor) {
        return verify(file, Optional.of(anchor));
    }

    private AuditVerdict verify(Path file, Optional<AuditHead> anchor) {
        Walk walk = new Walk(chain.start(), anchor);
        try {
            return walk.verdict(LineFile.read(file, walk));
        } catch (IOException e) {
            throw AuditFile.unavailable(e);
        }
    }

    /** Goes along the chain, entry by entry, until one does not follow. Used by one thread. */
    private final class Walk implements LineFile.LineReader {

        private final Optional<AuditHead> anchor;
        private AuditHead head;
        private @Nullable AuditVerdict broken;

        Walk(AuditHead start, Optional<AuditHead> anchor) {
            this.anchor = anchor;
            this.head = start;
            compareWithAnchor(start);
        }

        @Override
        public boolean take(byte[] line) {
            if (broken == null && !chain.follows(head, line)) {
                broken = new AuditVerdict.Broken(head.entries() + 1, ConsentCode.AUDIT_ENTRY_ALTERED, head);
            }
            if (broken == null) {
                head = chain.next(head, HashChain.entry(line));
                compareWithAnchor(head);
            }
            return broken == null;
        }

        private void compareWithAnchor(AuditHead reached) {
            if (anchor.filter(kept -> kept.entries() == reached.entries() && !kept.equals(reached))
                    .isPresent()) {
                broken = new AuditVerdict.Broken(reached.entries(), ConsentCode.AUDIT_HEAD_DIFFERS, reached);
            }
        }

        AuditVerdict verdict(long unfinished) {
            if (broken == null
                    && anchor.filter(kept -> kept.entries() > head.entries()).isPresent()) {
                return new AuditVerdict.Broken(head.entries() + 1, ConsentCode.AUDIT_TAIL_CUT, head);
            }
            return broken == null ? new AuditVerdict.Intact(head, unfinished) : broken;
        }
    }
}

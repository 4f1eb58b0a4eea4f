package jp.shikaku.consent.audit;

import java.util.Objects;
import jp.shikaku.consent.ConsentCode;

/** Whether an audit log is as it was written. Implementations are immutable and thread-safe. */
public sealed interface AuditVerdict {

    /**
     * Returns the head up to which the log is intact.
     *
     * @return number of intact entries and the hash of the last of them
     */
    AuditHead head();

    /**
     * No finished entry was altered.
     *
     * @param head the head of the log
     * @param unfinished how many bytes follow the last finished entry, which no hash covers: 0, unless a crash left an entry unfinished, the
     *     log was cut in the middle of one or added to by hand, or one is being written at this moment
     */
    record Intact(AuditHead head, long unfinished) implements AuditVerdict {

        /**
         * An intact log.
         *
         * @param head the head of the log
         * @param unfinished how many bytes follow its last finished entry
         */
        public Intact {
            Objects.requireNonNull(head, "head");
        }
    }

    /**
     * Something was altered.
     *
     * @param entry the first entry that is not as it was written, from 1; of a cut-off tail the first that is missing
     * @param reason what was found
     * @param head the head before that entry
     */
    record Broken(long entry, ConsentCode reason, AuditHead head) implements AuditVerdict {

        /**
         * A log that is not intact.
         *
         * @param entry the first bad entry
         * @param reason what was found
         * @param head the head before it
         */
        public Broken {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(head, "head");
        }
    }
}

package jp.shikaku.consent.audit;

import java.util.Objects;

/**
 * The head of an audit log: how many entries it has, and the hash of the last one, which depends on all before it. Kept elsewhere, such as
 * on paper or on another computer, it shows later whether the log was cut or rewritten. Immutable and thread-safe.
 *
 * @param entries how many
 * @param hash the hash of the last one, 64 hexadecimal digits
 */
public record AuditHead(long entries, String hash) {

    /**
     * A head.
     *
     * @param entries how many entries
     * @param hash the hash of the last one
     */
    public AuditHead {
        Objects.requireNonNull(hash, "hash");
    }

    /**
     * Reads a head as {@link #toString()} writes it.
     *
     * @param text the text
     * @return the head
     * @throws IllegalArgumentException if it is none
     */
    public static AuditHead parse(String text) {
        if (!text.matches("\\d{1,18}:[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not the head of an audit log");
        }
        int colon = text.indexOf(':');
        return new AuditHead(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    /**
     * Returns the head as one printable word.
     *
     * @return number and hash
     */
    @Override
    public String toString() {
        return entries + ":" + hash;
    }
}

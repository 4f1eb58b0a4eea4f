package jp.shikaku.consent.audit;

/** Where audit events are written. Implementations are thread-safe. */
public interface AuditLog {

    /**
     * Writes an event. When this returns, it is kept.
     *
     * @param event the event
     * @throws jp.shikaku.consent.ConsentException if it cannot be written; then what it tells of is not to be done
     */
    void write(AuditEvent event);
}

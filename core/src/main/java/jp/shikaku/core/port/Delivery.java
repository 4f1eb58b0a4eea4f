package jp.shikaku.core.port;

import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.message.PendingRequest;

/**
 * A document that arrived and waits for a verdict: {@link #acknowledge()}, {@link #reject(DiagnosticCode)} or {@link #purge()}. Until
 * then it arrives again after a restart. Implementations are thread-safe; a verdict given twice counts once.
 */
public interface Delivery {

    /** What arrived. Immutable and thread-safe. */
    enum Kind {
        /** An answer, or the part of one that will not be finished. */
        ANSWER,
        /** The request came back: the payload is the text the terminal put beside it. */
        REFUSAL
    }

    /**
     * Returns what arrived.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * Returns why the request came back.
     *
     * @return that the terminal refused it, unless something on the way kept the answer back; of no meaning for an answer
     */
    default DiagnosticCode refusalCode() {
        return DiagnosticCode.REQUEST_REFUSED;
    }

    /**
     * Returns the document.
     *
     * @return the envelope
     */
    Envelope envelope();

    /**
     * Returns the request it answers, as far as it is remembered.
     *
     * @return empty for what nobody asked for, and when the transport's memory was lost
     */
    Optional<PendingRequest> request();

    /**
     * Whether it was handed over before, as far as is remembered.
     *
     * @return whether the receiver may have seen it
     */
    boolean redelivered();

    /**
     * The receiver has it: it is taken out of the exchange, and can be looked for again for the retention time.
     *
     * @throws jp.shikaku.core.error.TransportException if that fails; it will be delivered again
     */
    void acknowledge();

    /**
     * It is not what it should be: it is set aside in quarantine and not delivered again.
     *
     * @param reason why
     * @throws jp.shikaku.core.error.TransportException if that fails; it will be delivered again
     */
    void reject(DiagnosticCode reason);

    /**
     * It must not stay: it is removed without trace of its content. What the transport leaves in place for others stays for them.
     *
     * @throws jp.shikaku.core.error.TransportException if that fails; it will be delivered again
     */
    void purge();
}

package jp.shikaku.core.port;

import java.time.Duration;
import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;

/**
 * Hears what happens, for metrics and traces: times and codes, nothing personal. Implementations are thread-safe and quick; what they
 * throw is logged and changes nothing. All methods do nothing unless overridden.
 */
public interface ExchangeListener {

    /** Hears nothing. */
    ExchangeListener NONE = new ExchangeListener() {};

    /**
     * A request was handed over.
     *
     * @param ticket its ticket
     * @param warnings the rules it breaks all the same, to be shown to a person; they hold no values
     */
    default void submitted(Ticket ticket, List<Violation> warnings) {}

    /**
     * An answer was read and belongs to its request.
     *
     * @param messageId which message
     * @param exchangeId which exchange
     * @param notices what was not understood
     */
    default void received(MessageId messageId, ExchangeId exchangeId, List<Notice> notices) {}

    /**
     * A caller got the answer it waited for.
     *
     * @param ticket the ticket
     * @param elapsed from the start of waiting
     */
    default void answered(Ticket ticket, Duration elapsed) {}

    /**
     * Something failed.
     *
     * @param messageId which message
     * @param code why
     */
    default void failed(MessageId messageId, DiagnosticCode code) {}
}

package jp.shikaku.core;

import java.time.Duration;
import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.ExchangeListener;

/** Keeps what a vendor's listener throws away from the exchange. Thread-safe. */
final class Listeners implements ExchangeListener {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.core");

    private final ExchangeListener listener;

    Listeners(ExchangeListener listener) {
        this.listener = listener;
    }

    @Override
    public void submitted(Ticket ticket, List<Violation> warnings) {
        safely(() -> listener.submitted(ticket, warnings));
    }

    @Override
    public void received(MessageId messageId, ExchangeId exchangeId, List<Notice> notices) {
        safely(() -> listener.received(messageId, exchangeId, notices));
    }

    @Override
    public void answered(Ticket ticket, Duration elapsed) {
        safely(() -> listener.answered(ticket, elapsed));
    }

    @Override
    public void failed(MessageId messageId, DiagnosticCode code) {
        safely(() -> listener.failed(messageId, code));
    }

    /** Tells of a failure that is about to be told to the caller. */
    <E extends RuntimeException> E heard(MessageId messageId, E failure) {
        if (failure instanceof ShikakuException known) {
            failed(messageId, known.code());
        }
        return failure;
    }

    private static void safely(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "an ExchangeListener threw {0}",
                    e.getClass().getName());
        }
    }
}

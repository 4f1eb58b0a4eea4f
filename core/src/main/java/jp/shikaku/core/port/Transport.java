package jp.shikaku.core.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;

/**
 * Carries documents to the terminal and back. Implementations are thread-safe.
 *
 * <p>A transport knows names and bytes, never what they mean, and it never waits: the client looks, and the transport may signal that
 * looking is worth while. Failures are {@link jp.shikaku.core.error.TransportException}s.
 */
public interface Transport extends AutoCloseable {

    /**
     * Returns what it can do.
     *
     * @return the capabilities
     */
    Set<Capability> capabilities();

    /**
     * Returns what is special about the terminal on the other side.
     *
     * @return the profile
     */
    TerminalProfile profile();

    /**
     * Hands a request over. When this returns, a crash loses nothing; when it throws, nothing half-written is to be seen.
     *
     * @param request the request
     * @param pending what to remember until its answer is acknowledged
     * @throws jp.shikaku.core.error.TransportException if it fails
     */
    void submit(Envelope request, PendingRequest pending);

    /**
     * Looks once for the answer of a request. Never returns an answer that is still being written, unless writing stopped for the
     * profile's {@link TerminalProfile#answerStall()}.
     *
     * @param ticket the ticket of the request
     * @param completeness tells whether an answer is whole
     * @return the answer or the returned request, empty when there is none yet
     * @throws jp.shikaku.core.error.TransportException if looking fails
     */
    Optional<Delivery> look(Ticket ticket, AnswerCompleteness completeness);

    /**
     * Looks once for documents that nobody asked for and that this subscriber has not acknowledged.
     *
     * @param messageId which message
     * @param subscriber the name of the subscriber, which remembers across restarts what it has seen
     * @param completeness tells whether a document is whole
     * @return the documents, oldest name first
     * @throws jp.shikaku.core.error.TransportException if looking fails
     */
    List<Delivery> arrivals(MessageId messageId, String subscriber, AnswerCompleteness completeness);

    /**
     * Returns the requests whose answers were not yet acknowledged, so that nothing is forgotten after a restart.
     *
     * @return the requests, oldest first
     */
    List<PendingRequest> pending();

    /**
     * Forgets a request whose answer is not wanted any more: it is not pending from now on, and nothing is delivered for it. What came is
     * removed without trace of its content, and so is what comes within the profile's {@link TerminalProfile#pendingRetention()}, when the
     * transport next sees it.
     *
     * @param ticket the ticket of the request
     * @throws jp.shikaku.core.error.TransportException if it cannot be forgotten, or what came cannot be removed
     */
    void forget(Ticket ticket);

    /**
     * Registers a hint that something may have arrived. Hints may be missing or false unless signals are certain.
     *
     * @param hint called from any thread, quick to return
     * @return removes the hint when run
     */
    Runnable onArrival(Runnable hint);

    /**
     * Returns the time this transport lives in.
     *
     * @return the system's time unless the transport plays another
     */
    default Timing timing() {
        return Timing.system();
    }

    /** Ends what the transport opened. Requests handed over stay handed over. */
    @Override
    void close();
}

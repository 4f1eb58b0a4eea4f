package jp.shikaku.core;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.ExchangeDeniedException;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.TerminalErrorException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.medical.MedicalAnswer;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Timing;
import jp.shikaku.core.port.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Asks the eligibility terminal (資格確認端末) and receives what it says. Thread-safe; one client serves a whole program.
 *
 * <p>There are four ways to wait for an answer: {@link #send} blocks, {@link #sendAsync} gives a future, {@link #submit} gives a ticket to
 * {@link #collect} with, also after a restart, and {@link #subscribe} receives what nobody asked for. A negative answer is an answer;
 * exceptions, all of them {@link ShikakuException}s, are for what went wrong.
 *
 * <p>It asks for no medical information; {@link MedicalClient} does.
 *
 * <p>Answers are handed over at least once; each bears a stable exchange id and a mark when it may have been handed over before.
 */
public class EligibilityClient implements AutoCloseable {

    private final MedicalInstitutionCode institution;
    private final Transport transport;
    private final Duration timeout;
    private final RequestSender sender;
    private final Placement placement;
    private final AnswerReader reader;
    private final AnswerDesk desk;
    private final AnswerTaker taker;
    private final BulkClient bulk;
    private final Executor executor;
    private final @Nullable ExecutorService ownExecutor;

    EligibilityClient(EligibilityClientBuilder builder) {
        this.institution = Objects.requireNonNull(builder.institution, "institution");
        this.transport = Objects.requireNonNull(builder.transport, "transport");
        this.timeout = builder.timeout;
        MessageCodec codec = builder.codec == null ? CodecFinder.find() : builder.codec;
        Listeners listener = new Listeners(builder.listener);
        Timing timing = builder.timing(transport.timing());
        Placement placement = new Placement(builder.role, codec, transport.profile());
        this.placement = placement;
        ExchangeGate gate = new ExchangeGate(transport.profile(), Optional.ofNullable(builder.facility), builder.role);
        this.sender = new RequestSender(
                institution,
                transport,
                codec,
                gate,
                builder.guard,
                listener,
                timing.clock(),
                builder.rules(timing.clock()));
        this.reader = new AnswerReader(codec, transport.profile(), builder.guard, placement, listener);
        this.desk = new AnswerDesk(transport, codec.completeness(), timing);
        this.taker = new AnswerTaker(desk, reader, placement, listener, timing.clock());
        this.bulk = new BulkClient(this, transport, taker, reader, new BulkReader(codec, transport.profile(), reader));
        this.ownExecutor = builder.executor == null ? daemonThreads() : null;
        this.executor = builder.executor == null ? ownExecutor : builder.executor;
    }

    /**
     * Starts a client.
     *
     * @return a builder; institution and transport are needed
     */
    public static EligibilityClientBuilder builder() {
        return new EligibilityClientBuilder();
    }

    /**
     * Checks a request as it would be sent, without sending it.
     *
     * @param request the request
     * @return the rules it breaks, errors and warnings
     * @throws SetupException if there is no validation engine
     */
    public List<Violation> validate(Request<?> request) {
        return check(request);
    }

    final List<Violation> check(AnyRequest<?> request) {
        return sender.validate(request);
    }

    /**
     * Sends a request and waits for its answer. The answer is acknowledged when this returns, and can be collected again with the ticket
     * for the retention time of the profile.
     *
     * @param <A> the answer
     * @param request the request
     * @return the answer, which may be negative
     * @throws SetupException if the exchange is not enabled, or does not exist at the facility; nothing was written
     * @throws InvalidRequestException if it breaks a rule; nothing was written
     * @throws ExchangeDeniedException if the guard refuses it or its answer
     * @throws jp.shikaku.core.error.TransportException if it cannot be handed over
     * @throws TimeLimitException if no answer came in time; it holds the ticket
     * @throws TerminalErrorException if the terminal or the centre reported an error
     * @throws jp.shikaku.core.error.MalformedAnswerException if the answer cannot be read
     * @throws jp.shikaku.core.error.ForeignAnswerException if the answer belongs to another request
     */
    public <A extends Answer> A send(Request<A> request) {
        return exchange(request);
    }

    final <A extends Answer> A exchange(AnyRequest<A> request) {
        requireCapability(Capability.WAITING, "send");
        return taker.await(handOver(request), request.answerType(), timeout).orElseThrow();
    }

    /**
     * Sends a request; its answer completes the future. The request is handed over when this returns, and the listener is told its ticket.
     * The answer is acknowledged when the future took it and what was chained to it before that, without an executor of its own, has run.
     *
     * @param <A> the answer
     * @param request the request
     * @return the future answer; it fails with what {@link #send} throws
     * @throws SetupException if the exchange is not enabled, or does not exist at the facility; nothing was written
     * @throws InvalidRequestException if it breaks a rule; nothing was written
     * @throws ExchangeDeniedException if the guard refuses it
     * @throws jp.shikaku.core.error.TransportException if it cannot be handed over
     */
    public <A extends Answer> CompletableFuture<A> sendAsync(Request<A> request) {
        return exchangeAsync(request);
    }

    final <A extends Answer> CompletableFuture<A> exchangeAsync(AnyRequest<A> request) {
        requireCapability(Capability.WAITING, "sendAsync");
        return taker.awaitAsync(handOver(request), request.answerType(), timeout, executor);
    }

    /**
     * Hands a request over and returns at once. A crash after that loses nothing: {@link #collect} finds the answer.
     *
     * @param request the request
     * @return the ticket for its answer
     * @throws SetupException if the exchange is not enabled, or does not exist at the facility; nothing was written
     * @throws InvalidRequestException if it breaks a rule; nothing was written
     * @throws ExchangeDeniedException if the guard refuses it; nothing was written
     * @throws jp.shikaku.core.error.TransportException if it cannot be handed over
     */
    public Ticket submit(Request<?> request) {
        return handOver(request);
    }

    final Ticket handOver(AnyRequest<?> request) {
        desk.requireOpen();
        return sender.send(request);
    }

    /**
     * Looks once for the answer of a ticket. What is found is acknowledged when this returns.
     *
     * @param <A> the answer
     * @param ticket the ticket
     * @param type the answer the ticket's request has
     * @return answered, not yet, or refused
     * @throws SetupException if the ticket's request has another answer
     * @throws jp.shikaku.core.error.TransportException if looking fails
     * @throws jp.shikaku.core.error.MalformedAnswerException if the answer cannot be read
     * @throws jp.shikaku.core.error.ForeignAnswerException if the answer belongs to another request
     * @throws ExchangeDeniedException if the guard refuses the answer
     */
    public <A extends Answer> Outcome<A> collect(Ticket ticket, Class<A> type) {
        desk.requireOpen();
        requireAnswer(ticket, type);
        return taker.look(ticket, type);
    }

    /**
     * Looks for the answer of a ticket until it is there or the limit is reached. What is found is acknowledged when this returns.
     *
     * @param <A> the answer
     * @param ticket the ticket
     * @param type the answer the ticket's request has
     * @param limit how long to wait
     * @return answered or refused
     * @throws TimeLimitException at the limit
     * @throws SetupException if the ticket's request has another answer, or the transport cannot wait
     * @throws jp.shikaku.core.error.MalformedAnswerException if the answer cannot be read
     * @throws jp.shikaku.core.error.ForeignAnswerException if the answer belongs to another request
     * @throws ExchangeDeniedException if the guard refuses the answer
     */
    public <A extends Answer> Outcome<A> collect(Ticket ticket, Class<A> type, Duration limit) {
        desk.requireOpen();
        requireCapability(Capability.WAITING, "collect");
        requireAnswer(ticket, type);
        return taker.await(ticket, type, limit);
    }

    /**
     * Returns the exchanges in two steps: bulk inquiries, consented fetches, medical tickets, bulk registrations.
     *
     * @return what sends them and fetches their results
     */
    public BulkClient bulk() {
        return bulk;
    }

    /**
     * Returns the tickets whose answers were not yet taken, so that none is forgotten after a restart.
     *
     * @return the tickets, oldest first
     */
    public List<Ticket> pending() {
        return transport.pending().stream().map(PendingRequest::ticket).toList();
    }

    /**
     * Receives documents nobody asked for, such as card-reader results, one after the other. Each is acknowledged after the handler
     * returns normally; if it throws, the document is offered again later.
     *
     * @param <A> the answer
     * @param type which documents
     * @param subscriber the name under which is remembered, across restarts, what was handed over
     * @param handler receives them, on a thread of the executor
     * @return ends the subscription when closed
     * @throws SetupException if the transport has no such documents, or a subscription of this kind and name is open already
     */
    public <A extends Answer> Subscription subscribe(Class<A> type, String subscriber, Consumer<Received<A>> handler) {
        requireCapability(Capability.SUBSCRIPTION, "subscribe");
        requireForThisClient(type);
        return desk.watch(
                MessageCatalogue.of(type).id(),
                subscriber,
                new Subscriber<>(type, institution, reader, placement, handler, executor));
    }

    void requireOpen() {
        desk.requireOpen();
    }

    void requireWaiting(String call) {
        requireCapability(Capability.WAITING, call);
    }

    private void requireCapability(Capability capability, String call) {
        if (!transport.capabilities().contains(capability)) {
            throw new SetupException(DiagnosticCode.NOT_OFFERED_BY_TRANSPORT, call);
        }
    }

    /** Medical answers are for a {@link MedicalClient}; its requests cannot even be given to this one. */
    void requireForThisClient(Class<? extends Answer> type) {
        if (MedicalAnswer.class.isAssignableFrom(type)) {
            throw new SetupException(DiagnosticCode.MEDICAL_CLIENT_NEEDED, type.getSimpleName());
        }
    }

    private void requireAnswer(Ticket ticket, Class<? extends Answer> type) {
        requireForThisClient(type);
        boolean fits = MessageCatalogue.find(ticket.messageId().answer())
                .flatMap(MessageType::valueType)
                .filter(type::equals)
                .isPresent();
        if (!fits) {
            throw new SetupException(DiagnosticCode.MESSAGE_NOT_SUPPORTED, type.getSimpleName());
        }
    }

    private static ExecutorService daemonThreads() {
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "shikaku-client");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Ends waiting and subscriptions; nothing can be sent, collected or subscribed to after that. The transport stays open: it belongs to
     * who opened it. Closing twice does nothing.
     */
    @Override
    public void close() {
        desk.close();
        if (ownExecutor != null) {
            ownExecutor.shutdown();
        }
    }
}

package jp.shikaku.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.Timing;
import jp.shikaku.core.port.Transport;

/** A transport in memory that does what a test tells it. */
public final class ScriptedTransport implements Transport {

    private final Set<Capability> capabilities;
    private final Timing timing;
    private final Map<ExchangeId, ScriptedDelivery> answers = new ConcurrentHashMap<>();
    private final Map<ExchangeId, PendingRequest> pending = new ConcurrentHashMap<>();
    private final List<ScriptedDelivery> arrivals = new CopyOnWriteArrayList<>();
    private final List<Envelope> submitted = new CopyOnWriteArrayList<>();
    private final List<Runnable> hints = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<Envelope, PendingRequest> onSubmit = (request, keys) -> {};
    private volatile Runnable onLook = () -> {};
    private volatile TerminalProfile profile = TerminalProfile.standard();
    private volatile boolean closed;

    public ScriptedTransport(Timing timing, Capability... capabilities) {
        this.timing = timing;
        this.capabilities = Set.of(capabilities);
    }

    /** What happens when a request is handed over: it may answer, or throw. */
    public void onSubmit(BiConsumer<Envelope, PendingRequest> action) {
        onSubmit = action;
    }

    /** What happens at each look, for answers and for arrivals: it may throw. */
    public void onLook(Runnable action) {
        onLook = action;
    }

    public void profile(TerminalProfile changed) {
        profile = changed;
    }

    /** Puts an answer there, without a signal. */
    public ScriptedDelivery answer(Ticket ticket, Payload document) {
        return put(ticket, Delivery.Kind.ANSWER, document);
    }

    /** Sends the request back, without a signal. */
    public ScriptedDelivery refuse(Ticket ticket, Payload text) {
        return put(ticket, Delivery.Kind.REFUSAL, text);
    }

    /** Forgets what is known of a request, as after the loss of the state directory; its answer is there still. */
    public void lose(Ticket ticket) {
        pending.remove(ticket.exchangeId());
    }

    @Override
    public void forget(Ticket ticket) {
        pending.remove(ticket.exchangeId());
        answers.remove(ticket.exchangeId());
    }

    private ScriptedDelivery put(Ticket ticket, Delivery.Kind kind, Payload document) {
        MessageId messageId = ticket.messageId().answer();
        Envelope envelope = new Envelope(messageId, ticket.exchangeId(), messageId + ".xml", document);
        ScriptedDelivery delivery =
                new ScriptedDelivery(kind, envelope, Optional.ofNullable(pending.get(ticket.exchangeId())));
        answers.put(ticket.exchangeId(), delivery);
        return delivery;
    }

    /** Puts a document there that nobody asked for, without a signal. */
    public ScriptedDelivery arrive(MessageId messageId, String name, Payload document) {
        Envelope envelope = new Envelope(messageId, new ExchangeId(name), name + ".xml", document);
        ScriptedDelivery delivery = new ScriptedDelivery(Delivery.Kind.ANSWER, envelope, Optional.empty());
        arrivals.add(delivery);
        return delivery;
    }

    public void hint() {
        hints.forEach(Runnable::run);
    }

    public List<Envelope> submitted() {
        return submitted;
    }

    public int hints() {
        return hints.size();
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public TerminalProfile profile() {
        return profile;
    }

    @Override
    public void submit(Envelope request, PendingRequest keys) {
        pending.put(request.exchangeId(), keys);
        onSubmit.accept(request, keys);
        submitted.add(request);
    }

    @Override
    public Optional<Delivery> look(Ticket ticket, AnswerCompleteness completeness) {
        onLook.run();
        return Optional.ofNullable(answers.get(ticket.exchangeId()));
    }

    @Override
    public List<Delivery> arrivals(MessageId messageId, String subscriber, AnswerCompleteness completeness) {
        onLook.run();
        List<Delivery> open = new ArrayList<>();
        for (ScriptedDelivery arrival : arrivals) {
            if (arrival.envelope().messageId().equals(messageId)
                    && arrival.verdicts().isEmpty()) {
                open.add(arrival);
            }
        }
        return open;
    }

    @Override
    public List<PendingRequest> pending() {
        return List.copyOf(pending.values());
    }

    @Override
    public Runnable onArrival(Runnable hint) {
        hints.add(hint);
        return () -> hints.remove(hint);
    }

    @Override
    public Timing timing() {
        return timing;
    }

    @Override
    public void close() {
        closed = true;
    }
}

package jp.shikaku.transport.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.AnyRequest;
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
import jp.shikaku.files.ProtocolFileName;

/**
 * Reaches a simulated terminal in process: no disk, and a time of its own, in which an hour of waiting takes no time. Thread-safe.
 *
 * <p>A client on this transport takes its clock and its way of waiting from it. Time passes only while somebody waits with a limit, or in
 * {@link #pass}. Threads that wait at once share the time, so let one wait at a time where a test is about limits.
 */
public final class MockTransport implements Transport {

    private final SimulatedTerminal terminal;
    private final VirtualTime time;
    private final Mailbox mailbox;
    private final Memory memory;
    private final Hints hints;

    private MockTransport(SimulatedTerminal terminal, VirtualTime time, Mailbox mailbox, Memory memory, Hints hints) {
        this.terminal = terminal;
        this.time = time;
        this.mailbox = mailbox;
        this.memory = memory;
        this.hints = hints;
    }

    /**
     * Reaches a terminal.
     *
     * @param terminal the terminal; its clock tells when this transport's time begins
     * @return a transport without any requests
     */
    public static MockTransport to(SimulatedTerminal terminal) {
        return new MockTransport(
                terminal, new VirtualTime(terminal.clock().instant()), new Mailbox(), new Memory(), new Hints());
    }

    /** Another instance on the same memory and terminal, as after a restart. */
    MockTransport reopened() {
        return new MockTransport(terminal, time, mailbox, memory, hints);
    }

    /**
     * Returns the requests that were sent.
     *
     * @return the typed requests in the order of sending, without those the terminal could not read
     */
    public List<AnyRequest<?>> requests() {
        return memory.requests().stream()
                .<AnyRequest<?>>flatMap(request -> readable(request).stream())
                .toList();
    }

    private Optional<AnyRequest<?>> readable(Envelope request) {
        try {
            return terminal.read(request);
        } catch (ShikakuException e) {
            return Optional.empty();
        }
    }

    /**
     * Lets a person use the card reader; the result is there at once.
     *
     * @param person the person
     * @return the name of the result
     */
    public String present(InventedPerson person) {
        Envelope result = terminal.present(person, time.now());
        put(result.fileName(), result.payload());
        return result.fileName();
    }

    /**
     * Lets any document appear as if the terminal had put it: half of an answer, somebody else's, or worse. Half of one is delivered when
     * the profile's {@link TerminalProfile#answerStall()} is over.
     *
     * @param fileName its name; what lay there is replaced
     * @param content its bytes
     */
    public void put(String fileName, Payload content) {
        mailbox.put(fileName, content, time.now());
        time.at(time.now().plus(profile().answerStall()), hints::give);
        hints.give();
    }

    /**
     * Lets time pass, for tests that look for answers without waiting.
     *
     * @param duration how long
     */
    public void pass(Duration duration) {
        time.pass(duration);
    }

    /**
     * Returns what was set aside.
     *
     * @return the reason by file name
     */
    public Map<String, DiagnosticCode> rejected() {
        return memory.rejected();
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public TerminalProfile profile() {
        return terminal.profile();
    }

    @Override
    public Timing timing() {
        return time.timing();
    }

    @Override
    public void submit(Envelope request, PendingRequest pending) {
        ProtocolFileName.ofRequest(
                request.fileName(), profile().wireNames().wireId(request.messageId()), Stage.SENDING);
        if (!pending.ticket().fileName().equals(request.fileName())) {
            throw new IllegalArgumentException("the ticket is for another request");
        }
        if (!memory.submit(request, pending)) {
            throw new TransportException(
                    DiagnosticCode.NAME_EXISTS, Stage.SENDING, HandOver.NOT_DELIVERED, null, request.fileName());
        }
        Reaction reaction = terminal.react(request, time.now());
        if (reaction instanceof Reaction.Reply reply) {
            appear(reply.answer(), reply.after());
        } else if (reaction instanceof Reaction.Refusal refusal) {
            appear(refusal.request(), refusal.after());
            appear(refusal.textEnvelope(), refusal.after());
        }
    }

    private void appear(Envelope document, Duration after) {
        Instant since = time.now().plus(after);
        mailbox.put(document.fileName(), document.payload(), since);
        if (after.isZero()) {
            hints.give();
        } else {
            time.at(since, hints::give);
        }
    }

    @Override
    public Optional<Delivery> look(Ticket ticket, AnswerCompleteness completeness) {
        return desk(ticket).look(completeness);
    }

    private TicketDesk desk(Ticket ticket) {
        return new TicketDesk(ticket, mailbox, memory, profile(), time);
    }

    @Override
    public void forget(Ticket ticket) {
        desk(ticket).forget();
    }

    @Override
    public List<Delivery> arrivals(MessageId messageId, String subscriber, AnswerCompleteness completeness) {
        return new ArrivalDesk(messageId, subscriber, mailbox, memory, profile(), time).look(completeness);
    }

    @Override
    public List<PendingRequest> pending() {
        return memory.pending();
    }

    @Override
    public Runnable onArrival(Runnable hint) {
        return hints.add(hint);
    }

    Memory memory() {
        return memory;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /** Does nothing: requests stay, and can be collected as long as this object lives. */
    @Override
    public void close() {
        // nothing was opened
    }
}

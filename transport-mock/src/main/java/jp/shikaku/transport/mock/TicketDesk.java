package jp.shikaku.transport.mock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.transport.mock.MockDelivery.Verdicts;

/** Looks for what belongs to one ticket: the answer, the returned request, or what was acknowledged and is still kept. */
final class TicketDesk {

    private final Ticket ticket;
    private final ProtocolFileName request;
    private final Mailbox mailbox;
    private final Memory memory;
    private final TerminalProfile profile;
    private final VirtualTime time;

    TicketDesk(Ticket ticket, Mailbox mailbox, Memory memory, TerminalProfile profile, VirtualTime time) {
        this.ticket = ticket;
        this.request = ProtocolFileName.ofRequest(
                ticket.fileName(), profile.wireNames().wireId(ticket.messageId()), Stage.WAITING);
        this.mailbox = mailbox;
        this.memory = memory;
        this.profile = profile;
        this.time = time;
    }

    /** Nothing comes for it any more; what does is removed when it is looked for. */
    void forget() {
        memory.renounce(ticket.fileName());
        clear();
    }

    private void clear() {
        request.answers().forEach(name -> mailbox.remove(name.toString()));
        mailbox.remove(request.refusal().toString());
        mailbox.remove(ticket.fileName());
    }

    Optional<Delivery> look(AnswerCompleteness completeness) {
        Instant now = time.now();
        if (memory.isRenounced(ticket.fileName())) {
            clear();
            return Optional.empty();
        }
        return answer(completeness, now).or(() -> refusal(now)).or(() -> retained(now));
    }

    private Optional<Delivery> answer(AnswerCompleteness completeness, Instant now) {
        return request.answers().stream()
                .flatMap(name -> answer(name, completeness, now).stream())
                .findFirst()
                .map(envelope -> delivery(Delivery.Kind.ANSWER, envelope, List.of(envelope.fileName())));
    }

    private Optional<Envelope> answer(ProtocolFileName name, AnswerCompleteness completeness, Instant now) {
        return mailbox.find(name.toString(), now)
                .filter(document -> document.isDeliverable(completeness, profile.answerStall(), now))
                .map(document -> envelope(name, document));
    }

    private Optional<Delivery> refusal(Instant now) {
        return mailbox.find(request.refusal().toString(), now)
                .map(document -> envelope(request.refusal(), document))
                .map(envelope ->
                        delivery(Delivery.Kind.REFUSAL, envelope, List.of(envelope.fileName(), ticket.fileName())));
    }

    private Envelope envelope(ProtocolFileName name, Mailbox.Document document) {
        MessageId messageId = name.messageId().isRequest()
                ? ticket.messageId()
                : ticket.messageId().answer();
        return new Envelope(messageId, ticket.exchangeId(), name.toString(), document.content());
    }

    private Delivery delivery(Delivery.Kind kind, Envelope envelope, List<String> documents) {
        Optional<PendingRequest> asked = memory.find(ticket.fileName());
        Runnable clear = () -> documents.forEach(mailbox::remove);
        return new MockDelivery(
                kind,
                envelope,
                asked,
                memory.handOver(ticket.fileName()),
                new Verdicts(
                        () -> {
                            Instant until = time.now().plus(profile.retention());
                            memory.retain(ticket.fileName(), new Memory.Retained(kind, envelope, asked, until));
                            clear.run();
                        },
                        reason -> {
                            memory.reject(ticket.fileName(), envelope.fileName(), reason);
                            clear.run();
                        },
                        () -> {
                            memory.forget(ticket.fileName());
                            clear.run();
                        }));
    }

    private Optional<Delivery> retained(Instant now) {
        return memory.retained(ticket.fileName(), now)
                .map(kept -> new MockDelivery(
                        kept.kind(),
                        kept.envelope(),
                        kept.request(),
                        true,
                        new Verdicts(
                                () -> {},
                                reason -> memory.reject(
                                        ticket.fileName(), kept.envelope().fileName(), reason),
                                () -> memory.forget(ticket.fileName()))));
    }
}

package jp.shikaku.transport.mock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.transport.mock.MockDelivery.Verdicts;

/** Looks for what belongs to one ticket: the answer, the returned request, or what was acknowledged and is still kept. */
final class TicketDesk {

    private final Ticket ticket;
    private final Mailbox mailbox;
    private final Memory memory;
    private final TerminalProfile profile;
    private final VirtualTime time;

    TicketDesk(Ticket ticket, Mailbox mailbox, Memory memory, TerminalProfile profile, VirtualTime time) {
        this.ticket = ticket;
        this.mailbox = mailbox;
        this.memory = memory;
        this.profile = profile;
        this.time = time;
    }

    Optional<Delivery> look(AnswerCompleteness completeness) {
        Instant now = time.now();
        return answer(completeness, now).or(() -> refusal(now)).or(() -> retained(now));
    }

    private Optional<Delivery> answer(AnswerCompleteness completeness, Instant now) {
        String requestId = Pattern.quote(ticket.messageId().value());
        String name = ticket.fileName()
                .replaceFirst("^" + requestId, ticket.messageId().answer().value());
        return mailbox.find(name, now)
                .filter(document -> document.isDeliverable(completeness, profile.answerStall(), now))
                .map(document ->
                        new Envelope(ticket.messageId().answer(), ticket.exchangeId(), name, document.content()))
                .map(envelope -> delivery(Delivery.Kind.ANSWER, envelope, List.of(name)));
    }

    private Optional<Delivery> refusal(Instant now) {
        String name = ticket.fileName().replaceFirst("\\.xml$", ".err");
        return mailbox.find(name, now)
                .map(document -> new Envelope(ticket.messageId(), ticket.exchangeId(), name, document.content()))
                .map(envelope -> delivery(Delivery.Kind.REFUSAL, envelope, List.of(name, ticket.fileName())));
    }

    private Delivery delivery(Delivery.Kind kind, Envelope envelope, List<String> documents) {
        Runnable clear = () -> documents.forEach(mailbox::remove);
        Runnable retain = () -> memory.retain(
                ticket.fileName(),
                new Memory.Retained(
                        kind,
                        envelope,
                        memory.pending(ticket.fileName()),
                        time.now().plus(profile.retention())));
        return new MockDelivery(
                kind,
                envelope,
                memory.pending(ticket.fileName()),
                memory.handOver(ticket.fileName()),
                new Verdicts(
                        () -> {
                            retain.run();
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
        Runnable forget = () -> memory.forget(ticket.fileName());
        return memory.retained(ticket.fileName(), now)
                .map(kept -> new MockDelivery(
                        kept.kind(),
                        kept.envelope(),
                        kept.request(),
                        true,
                        new Verdicts(() -> {}, reason -> forget.run(), forget)));
    }
}

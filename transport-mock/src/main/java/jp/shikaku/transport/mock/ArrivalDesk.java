package jp.shikaku.transport.mock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.transport.mock.MockDelivery.Verdicts;

/** Looks for what one subscriber has not seen. Whatever its verdict, the documents stay for others. */
final class ArrivalDesk {

    /** An identifier ends with its time. */
    private static final Comparator<ProtocolFileName> OLDEST_FIRST = Comparator.comparing(
                    (ProtocolFileName name) -> name.identifier().value().replaceFirst("^.*_", ""))
            .thenComparing(ProtocolFileName::toString);

    private final MessageId messageId;
    private final String subscriber;
    private final Mailbox mailbox;
    private final Memory memory;
    private final TerminalProfile profile;
    private final VirtualTime time;

    ArrivalDesk(
            MessageId messageId,
            String subscriber,
            Mailbox mailbox,
            Memory memory,
            TerminalProfile profile,
            VirtualTime time) {
        this.messageId = messageId;
        this.subscriber = subscriber;
        this.mailbox = mailbox;
        this.memory = memory;
        this.profile = profile;
        this.time = time;
    }

    List<Delivery> look(AnswerCompleteness completeness) {
        Instant now = time.now();
        return mailbox.all(now)
                .flatMap(document -> ProtocolFileName.parse(document.fileName()).stream())
                .filter(name ->
                        name.messageId().equals(messageId) && name.extension().equals("xml"))
                .filter(name -> !memory.isDone(receipt(name)))
                .sorted(OLDEST_FIRST)
                .flatMap(name -> delivery(name, completeness, now).stream())
                .toList();
    }

    private String receipt(ProtocolFileName name) {
        return subscriber + "/" + name;
    }

    private Optional<Delivery> delivery(ProtocolFileName name, AnswerCompleteness completeness, Instant now) {
        return mailbox.find(name.toString(), now)
                .filter(document -> document.isDeliverable(completeness, profile.answerStall(), now))
                .map(document -> delivery(name, document.content()));
    }

    private Delivery delivery(ProtocolFileName name, Payload content) {
        String receipt = receipt(name);
        return new MockDelivery(
                Delivery.Kind.ANSWER,
                new Envelope(messageId, name.identifier(), name.toString(), content),
                Optional.empty(),
                memory.handOver(receipt),
                new Verdicts(
                        () -> memory.finish(receipt),
                        reason -> {
                            memory.reject(name.toString(), reason);
                            memory.finish(receipt);
                        },
                        () -> memory.finish(receipt)));
    }
}

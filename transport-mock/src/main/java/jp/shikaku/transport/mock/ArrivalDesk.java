package jp.shikaku.transport.mock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.transport.mock.Mailbox.Document;
import jp.shikaku.transport.mock.MockDelivery.Verdicts;

/** Looks for what one subscriber has not seen. Seen documents stay, for others. */
final class ArrivalDesk {

    private static final String EXTENSION = ".xml";

    /** A name ends with its time. */
    private static final Comparator<Document> OLDEST_NAME_FIRST = Comparator.comparing(
                    (Document document) -> document.fileName().replaceFirst("^.*_", ""))
            .thenComparing(Document::fileName);

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
                .filter(document -> isOfThisMessage(document.fileName()))
                .filter(document -> !memory.isDone(receipt(document)))
                .filter(document -> document.isDeliverable(completeness, profile.answerStall(), now))
                .sorted(OLDEST_NAME_FIRST)
                .map(this::delivery)
                .toList();
    }

    private boolean isOfThisMessage(String fileName) {
        return fileName.startsWith(messageId + "_") && fileName.endsWith(EXTENSION);
    }

    private String receipt(Document document) {
        return subscriber + "/" + document.fileName();
    }

    private Delivery delivery(Document document) {
        String name = document.fileName();
        String id = name.substring(messageId.value().length() + 1, name.length() - EXTENSION.length());
        String receipt = receipt(document);
        return new MockDelivery(
                Delivery.Kind.ANSWER,
                new Envelope(messageId, new ExchangeId(id), name, document.content()),
                Optional.empty(),
                memory.handOver(receipt),
                new Verdicts(
                        () -> memory.finish(receipt),
                        reason -> {
                            memory.reject(receipt, name, reason);
                            memory.finish(receipt);
                            mailbox.remove(name);
                        },
                        () -> {
                            memory.finish(receipt);
                            mailbox.remove(name);
                        }));
    }
}

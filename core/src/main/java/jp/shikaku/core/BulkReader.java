package jp.shikaku.core;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.BulkDocument;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.TerminalProfile;

/** Opens bulk results: the way up for what is not held in memory. Thread-safe. */
final class BulkReader {

    private final MessageCodec codec;
    private final TerminalProfile profile;
    private final AnswerReader reader;

    BulkReader(MessageCodec codec, TerminalProfile profile, AnswerReader reader) {
        this.codec = codec;
        this.profile = profile;
        this.reader = reader;
    }

    /** A result that was opened, or an error instead. */
    record Opened(Outcome<BulkAnswer> outcome, Optional<BulkDocument> document) {

        /** What was received, unless it is an error. */
        Optional<Received<BulkAnswer>> received() {
            return outcome instanceof Outcome.Answered<BulkAnswer> answered
                    ? Optional.of(answered.received())
                    : Optional.empty();
        }
    }

    /** Opens what came for a download request, and checks it against the request of the first step, if that is known. */
    Opened open(Ticket ticket, Delivery delivery, Optional<PendingRequest> first) {
        AtomicReference<BulkDocument> opened = new AtomicReference<>();
        try {
            Outcome<BulkAnswer> outcome = reader.read(ticket, delivery, payload -> {
                BulkDocument document = codec.open(ticket.messageId().answer(), payload, profile);
                opened.set(document);
                BulkCompleteness.require(document.head(), document.size());
                return new AnswerReader.Read<>(document.head(), payload);
            });
            outcome.answer()
                    .ifPresent(answer -> first.ifPresent(request -> reader.requireBelongs(request, delivery, answer)));
            return new Opened(outcome, Optional.ofNullable(opened.get()));
        } catch (RuntimeException | Error e) {
            Optional.ofNullable(opened.get()).ifPresent(BulkDocument::close);
            throw e;
        }
    }
}

package jp.shikaku.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.ExchangeDeniedException;
import jp.shikaku.core.error.ForeignAnswerException;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.TerminalError;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.ExchangeGuard;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;

/**
 * The way up: reads a delivery, checks that it belongs, asks the guard. What cannot be read or does not belong goes to quarantine, what
 * the guard refuses, or what may not even be set aside here, is purged; all are told by an exception. Thread-safe.
 */
final class AnswerReader {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.core");
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final String INSTITUTION = "MedicalInstitutionCode";
    private static final Map<String, DiagnosticCode> MISMATCHES = Map.of(
            INSTITUTION,
            DiagnosticCode.INSTITUTION_MISMATCH,
            "ArbitraryFileIdentifier",
            DiagnosticCode.FILE_IDENTIFIER_MISMATCH,
            ReceptionNumber.ELEMENT,
            DiagnosticCode.RECEPTION_NUMBER_MISMATCH);

    private final MessageCodec codec;
    private final TerminalProfile profile;
    private final ExchangeGuard guard;
    private final Placement placement;
    private final Listeners listener;

    AnswerReader(
            MessageCodec codec, TerminalProfile profile, ExchangeGuard guard, Placement placement, Listeners listener) {
        this.codec = codec;
        this.profile = profile;
        this.guard = guard;
        this.placement = placement;
        this.listener = listener;
    }

    /** Reads what came for a ticket. It is not acknowledged yet. */
    <A extends Answer> Outcome<A> read(Ticket ticket, Delivery delivery, Class<A> type) {
        return read(ticket, delivery, payload -> {
            Payload document = inMemory(payload);
            A answer = decode(ticket.messageId().answer(), document, type);
            return new Read<>(compared(answer, delivery, type), document);
        });
    }

    private static <A extends Answer> A compared(A answer, Delivery delivery, Class<A> type) {
        return delivery.request().map(answer::comparedWith).map(type::cast).orElse(answer);
    }

    /** The same for a document that is opened in another way. */
    <A extends Answer> Outcome<A> read(Ticket ticket, Delivery delivery, Function<Payload, Read<A>> reading) {
        try {
            if (delivery.kind() == Delivery.Kind.REFUSAL) {
                return refused(ticket, new TerminalError(delivery.refusalCode(), "", text(delivery)));
            }
            Received<A> received = received(delivery, reading);
            requireBelongs(ticket, delivery, received.answer());
            tell(received);
            Optional<TerminalError> error = received.answer().terminalError();
            if (error.isPresent()) {
                return refused(ticket, error.get());
            }
            requireAllowed(delivery, received);
            return new Outcome.Answered<>(ticket, received);
        } catch (ShikakuException e) {
            throw e.withTicket(ticket.toString());
        }
    }

    private <A extends Answer> Outcome<A> refused(Ticket ticket, TerminalError error) {
        listener.failed(ticket.messageId(), error.kind());
        return new Outcome.Refused<>(ticket, error);
    }

    /** Reads what nobody asked for. It is not acknowledged yet. */
    <A extends Answer> Received<A> readUnasked(Delivery delivery, Class<A> type, MedicalInstitutionCode institution) {
        Received<A> received = received(delivery, payload -> {
            Payload document = inMemory(payload);
            return new Read<>(decode(MessageCatalogue.of(type).id(), document, type), document);
        });
        if (!isFor(institution, received.answer().correlationKeys())) {
            throw foreign(delivery, DiagnosticCode.INSTITUTION_MISMATCH);
        }
        tell(received);
        requireAllowed(delivery, received);
        return received;
    }

    private void tell(Received<?> received) {
        Answer answer = received.answer();
        listener.received(answer.messageId(), received.exchangeId(), answer.notices());
    }

    private <A extends Answer> A decode(MessageId id, Payload document, Class<A> type) {
        Message message = codec.decode(id, document, profile).message();
        BulkCompleteness.require(message);
        return type.cast(message);
    }

    private <A extends Answer> Received<A> received(Delivery delivery, Function<Payload, Read<A>> reading) {
        try {
            Read<A> read = reading.apply(delivery.envelope().payload());
            return new Received<>(
                    read.answer(),
                    delivery.envelope().exchangeId(),
                    delivery.redelivered(),
                    placement.document(delivery, read.document()));
        } catch (MalformedAnswerException e) {
            throw refusal(delivery, e);
        }
    }

    /** A snapshot, so that what was checked is what is read, and what the caller keeps outlives the file. */
    private Payload inMemory(Payload payload) {
        long limit = Math.min(profile.maximumAnswerSize(), LARGEST_ARRAY);
        if (payload.size() > limit) {
            throw new MalformedAnswerException(DiagnosticCode.LIMIT_EXCEEDED, limit + " bytes");
        }
        return Payload.of(bytes(payload, (int) limit));
    }

    private static String text(Delivery refusal) {
        return RefusalText.of(bytes(refusal.envelope().payload(), RefusalText.LIMIT));
    }

    private static byte[] bytes(Payload payload, int limit) {
        try (InputStream in = payload.open()) {
            return in.readNBytes(limit);
        } catch (IOException e) {
            throw new TransportException(DiagnosticCode.INPUT_OUTPUT_FAILED, Stage.READING, HandOver.DELIVERED, e);
        }
    }

    /** An answer and the document it was read from. */
    record Read<A extends Answer>(A answer, Payload document) {}

    /** A result must agree with the request of the first step as well. */
    void requireBelongs(PendingRequest request, Delivery delivery, Answer answer) {
        request.mismatch(answer.correlationKeys()).ifPresent(key -> {
            throw foreign(delivery, MISMATCHES.getOrDefault(key, DiagnosticCode.SEARCH_KEY_MISMATCH));
        });
    }

    private void requireBelongs(Ticket ticket, Delivery delivery, Answer answer) {
        Map<String, String> keys = answer.correlationKeys();
        Optional<String> mismatch = delivery.request()
                .flatMap(request -> request.mismatch(keys))
                .or(() -> isFor(ticket.institution(), keys) ? Optional.empty() : Optional.of(INSTITUTION));
        mismatch.ifPresent(key -> {
            throw foreign(delivery, MISMATCHES.getOrDefault(key, DiagnosticCode.SEARCH_KEY_MISMATCH));
        });
    }

    /** An answer that names no institution is for any. */
    private static boolean isFor(MedicalInstitutionCode institution, Map<String, String> keys) {
        return keys.getOrDefault(INSTITUTION, institution.value()).equals(institution.value());
    }

    private ShikakuException foreign(Delivery delivery, DiagnosticCode code) {
        return refusal(delivery, new ForeignAnswerException(code));
    }

    /** Why it is refused is told even if it cannot be set aside; then it comes again and is refused again. */
    ShikakuException refusal(Delivery delivery, ShikakuException reason) {
        try {
            placement.refuse(delivery, reason.code());
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "an answer could not be set aside: {0}", Failures.name(e));
        }
        listener.failed(delivery.envelope().messageId(), reason.code());
        return reason;
    }

    private void requireAllowed(Delivery delivery, Received<?> received) {
        Answer answer = received.answer();
        guard.denialBeforeDelivery(answer, received.exchangeId()).ifPresent(reason -> {
            delivery.purge();
            listener.failed(answer.messageId(), DiagnosticCode.REFUSED_BY_GUARD);
            throw new ExchangeDeniedException(Stage.READING, reason);
        });
    }
}

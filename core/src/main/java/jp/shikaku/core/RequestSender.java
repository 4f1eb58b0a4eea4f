package jp.shikaku.core;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.ExchangeDeniedException;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.ExchangeGuard;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.Transport;
import jp.shikaku.core.time.Japan;
import jp.shikaku.core.validation.RuleValidator;

/**
 * The way down: asks whether the exchange may go out, fills in what the caller left out, checks the rules, asks the guard, writes the document and hands it over. Until the
 * hand-over nothing is written. Thread-safe.
 */
final class RequestSender {

    private final MedicalInstitutionCode institution;
    private final Transport transport;
    private final MessageCodec codec;
    private final ExchangeGate gate;
    private final ExchangeGuard guard;
    private final Listeners listener;
    private final Clock clock;
    private final RuleValidator validator;

    RequestSender(
            MedicalInstitutionCode institution,
            Transport transport,
            MessageCodec codec,
            ExchangeGate gate,
            ExchangeGuard guard,
            Listeners listener,
            Clock clock,
            RuleValidator validator) {
        this.institution = institution;
        this.transport = transport;
        this.codec = codec;
        this.gate = gate;
        this.guard = guard;
        this.listener = listener;
        this.clock = clock;
        this.validator = validator;
    }

    /** Errors and warnings of the request as it would be sent. */
    List<Violation> validate(AnyRequest<?> request) {
        return validator.validate(completed(request, ExchangeId.next(clock)));
    }

    Ticket send(AnyRequest<?> request) {
        try {
            gate.requireOpen(request);
            ExchangeId exchangeId = ExchangeId.next(clock);
            AnyRequest<?> complete = completed(request, exchangeId);
            List<Violation> warnings = requireValid(complete);
            Ticket ticket = ticket(complete, exchangeId);
            requireAllowed(complete, ticket);
            handOver(complete, ticket);
            listener.submitted(ticket, warnings);
            return ticket;
        } catch (ShikakuException e) {
            throw listener.heard(request.messageId(), e);
        }
    }

    private AnyRequest<?> completed(AnyRequest<?> request, ExchangeId exchangeId) {
        return request.withHeader(request.header().or(defaults(exchangeId)));
    }

    private RequestHeader defaults(ExchangeId exchangeId) {
        return RequestHeader.builder()
                .medicalInstitutionCode(institution)
                .qualificationConfirmationDate(LocalDate.now(clock.withZone(Japan.ZONE)))
                .arbitraryFileIdentifier(ArbitraryFileIdentifier.of(exchangeId.value()))
                .build();
    }

    private List<Violation> requireValid(AnyRequest<?> request) {
        List<Violation> violations = validator.validate(request);
        if (violations.stream().anyMatch(violation -> violation.severity() == Severity.ERROR)) {
            throw new InvalidRequestException(violations);
        }
        return violations;
    }

    private Ticket ticket(AnyRequest<?> request, ExchangeId exchangeId) {
        return new Ticket(
                request.messageId(),
                transport.profile().wireNames().wireId(request.messageId()) + "_" + exchangeId + ".xml",
                request.header().medicalInstitutionCode().orElse(institution),
                exchangeId);
    }

    private void requireAllowed(AnyRequest<?> request, Ticket ticket) {
        guard.denialBeforeSend(request, ticket).ifPresent(reason -> {
            throw new ExchangeDeniedException(Stage.VALIDATION, reason);
        });
    }

    private void handOver(AnyRequest<?> request, Ticket ticket) {
        Payload document = codec.encode(request, transport.profile());
        handOver(
                new Envelope(ticket.messageId(), ticket.exchangeId(), ticket.fileName(), document),
                PendingRequest.of(ticket, request.correlationKeys()));
    }

    /** Whoever cannot tell whether it was handed over needs the ticket to find out. */
    private void handOver(Envelope envelope, PendingRequest pending) {
        try {
            transport.submit(envelope, pending);
        } catch (TransportException e) {
            throw e.handOver() == HandOver.NOT_DELIVERED
                    ? e
                    : e.withTicket(pending.ticket().toString());
        }
    }
}

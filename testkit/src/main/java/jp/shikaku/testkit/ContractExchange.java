package jp.shikaku.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.CardCheck;

/** One exchange of the contract: its names, its request and the answer that belongs to it. */
record ContractExchange(Ticket ticket, PendingRequest pending) {

    private static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");

    static ContractExchange next(Clock clock) {
        ExchangeId id = ExchangeId.next(clock);
        Ticket ticket = new Ticket(CardCheck.MESSAGE_ID, CardCheck.MESSAGE_ID + "_" + id + ".xml", INSTITUTION, id);
        return new ContractExchange(ticket, PendingRequest.of(ticket, Map.of("Birthdate", "19680115")));
    }

    /** The same exchange under another file name. */
    ContractExchange named(String fileName) {
        Ticket other = new Ticket(ticket.messageId(), fileName, ticket.institution(), ticket.exchangeId());
        return new ContractExchange(other, PendingRequest.of(other, Map.of()));
    }

    Envelope request() {
        return new Envelope(
                ticket.messageId(), ticket.exchangeId(), ticket.fileName(), Payload.of(ContractDocument.of(id())));
    }

    String id() {
        return ticket.exchangeId().value();
    }

    String answerName() {
        return answerName(ticket.fileName());
    }

    static String answerName(String requestName) {
        return requestName.replace(
                CardCheck.MESSAGE_ID.value(), CardCheck.MESSAGE_ID.answer().value());
    }

    String refusalName() {
        return ticket.fileName().replace(".xml", ".err");
    }

    byte[] answer() {
        return ContractDocument.of("answer to " + id());
    }

    byte[] answerAs(String form) {
        return ContractDocument.of("answer to " + id(), form);
    }

    String answerText() {
        return new String(answer(), StandardCharsets.UTF_8);
    }
}

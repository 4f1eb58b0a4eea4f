package jp.shikaku.transport.usb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.Transport;
import jp.shikaku.files.ProtocolFileName;

/** Where a courier hands in requests and gets answers: the terminal, by whatever transport reaches it. Thread-safe as the transport is. */
record Window(Transport terminal, AnswerCompleteness completeness) {

    /** Hands a request in; one that the terminal has already is not handed in again. */
    void handIn(ProtocolFileName name, Payload content, MedicalInstitutionCode institution) {
        Ticket ticket = ticket(name, institution);
        Envelope envelope = new Envelope(name.messageId(), name.identifier(), name.toString(), content);
        try {
            terminal.submit(envelope, new PendingRequest(ticket, Map.of()));
        } catch (TransportException e) {
            if (e.code() != DiagnosticCode.NAME_EXISTS) {
                throw e;
            }
        }
    }

    Optional<Delivery> look(ProtocolFileName name, MedicalInstitutionCode institution) {
        return terminal.look(ticket(name, institution), completeness);
    }

    private static Ticket ticket(ProtocolFileName name, MedicalInstitutionCode institution) {
        return new Ticket(name.messageId(), name.toString(), institution, name.identifier());
    }

    /** The text beside a returned request, as far as it is one and not too long. */
    static String text(Payload refusal) throws IOException {
        try (InputStream in = refusal.open()) {
            return new String(in.readNBytes(Limits.REFUSAL_TEXT), StandardCharsets.UTF_8);
        }
    }
}

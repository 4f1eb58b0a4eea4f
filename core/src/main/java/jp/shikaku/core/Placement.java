package jp.shikaku.core;

import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;

/**
 * Where what was received may stay (配置の規則): in a receipt computer, nothing of a document that may carry medical information, or shows some
 * although it should not, but the value, which has no place for such information. So the document is not handed over, and its file neither
 * kept nor set aside. Immutable and thread-safe.
 */
final class Placement {

    private final SystemRole role;
    private final MessageCodec codec;
    private final TerminalProfile profile;

    Placement(SystemRole role, MessageCodec codec, TerminalProfile profile) {
        this.role = role;
        this.codec = codec;
        this.profile = profile;
    }

    /** The document as the caller may see it. */
    Optional<Payload> document(Delivery delivery, Payload document) {
        return mustGo(delivery) ? Optional.empty() : Optional.of(document);
    }

    /** After the hand-over. */
    void settle(Delivery delivery) {
        if (mustGo(delivery)) {
            delivery.purge();
        } else {
            delivery.acknowledge();
        }
    }

    /** Instead of a hand-over. */
    void refuse(Delivery delivery, DiagnosticCode reason) {
        if (mustGo(delivery)) {
            delivery.purge();
        } else {
            delivery.reject(reason);
        }
    }

    private boolean mustGo(Delivery delivery) {
        Envelope envelope = delivery.envelope();
        return !role.mayHoldMedicalInformation()
                && delivery.kind() == Delivery.Kind.ANSWER
                && (mayCarryMedicalInformation(envelope.messageId())
                        || codec.showsMedicalInformation(envelope.messageId(), envelope.payload(), profile));
    }

    /** Of what the catalogue does not know, the worst is assumed. */
    private static boolean mayCarryMedicalInformation(MessageId id) {
        return MessageCatalogue.find(id)
                .map(MessageType::mayCarryMedicalInformation)
                .orElse(true);
    }
}

package jp.shikaku.core;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.message.Confidence;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.TerminalProfile;

/**
 * One row of the catalogue of messages (電文一覧). Immutable and thread-safe.
 *
 * @param id the message id; where no public source shows it, a placeholder that begins with {@code XXX-}
 * @param interfaceNumber the number of the interface in the official book, such as {@code OQS-IF-001}; a dash where it is not public
 * @param japaneseName the official Japanese name
 * @param function what it is for, in English
 * @param confidence how well it is known
 * @param facilities where it exists
 * @param valueType the class of its values; empty for a message that is known to exist and not built
 * @param mayCarryMedicalInformation whether a document of this kind may hold drugs, treatment or checkups, known to this library or not,
 *     so that it must not remain in a receipt computer
 */
public record MessageType(
        MessageId id,
        String interfaceNumber,
        String japaneseName,
        String function,
        Confidence confidence,
        Set<FacilityType> facilities,
        Optional<Class<? extends Message>> valueType,
        boolean mayCarryMedicalInformation) {

    /**
     * A row of the catalogue. For the library only; not API, as rows learn more.
     *
     * @param id see the record
     * @param interfaceNumber see the record
     * @param japaneseName see the record
     * @param function see the record
     * @param confidence see the record
     * @param facilities see the record
     * @param valueType see the record
     * @param mayCarryMedicalInformation see the record
     */
    public MessageType {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(interfaceNumber, "interfaceNumber");
        Objects.requireNonNull(japaneseName, "japaneseName");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(confidence, "confidence");
        facilities = Set.copyOf(facilities);
        Objects.requireNonNull(valueType, "valueType");
    }

    /**
     * Whether it may be sent to a terminal: it is confirmed, or the profile names its exchange.
     *
     * @param profile what is special about the terminal
     * @return whether it may
     */
    public boolean isEnabledBy(TerminalProfile profile) {
        return confidence == Confidence.CONFIRMED
                || profile.wireNames().exchanges().containsKey(id.exchange());
    }

    /**
     * Returns how its elements are called on the wire; a confirmed message keeps its names.
     *
     * @param profile what is special about the terminal
     * @return the names that differ, by the canonical ones
     */
    public Map<String, String> elementNames(TerminalProfile profile) {
        return confidence == Confidence.CONFIRMED
                ? Map.of()
                : profile.wireNames().elementsOf(id.exchange());
    }
}

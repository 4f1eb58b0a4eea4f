package jp.shikaku.core;

import java.util.Objects;
import jp.shikaku.core.message.Confidence;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;

/**
 * One row of the catalogue of messages (電文一覧). Immutable and thread-safe.
 *
 * @param id the message id
 * @param interfaceNumber the number of the interface in the official book, such as {@code OQS-IF-001}
 * @param japaneseName the official Japanese name
 * @param function what it is for, in English
 * @param confidence how well it is known
 * @param valueType the class of its values
 * @param mayCarryMedicalInformation whether a document of this kind may hold drugs, treatment or checkups, known to this library or not,
 *     so that it must not remain in a receipt computer
 */
public record MessageType(
        MessageId id,
        String interfaceNumber,
        String japaneseName,
        String function,
        Confidence confidence,
        Class<? extends Message> valueType,
        boolean mayCarryMedicalInformation) {

    /**
     * A row of the catalogue.
     *
     * @param id the message id
     * @param interfaceNumber the number of the interface
     * @param japaneseName the official Japanese name
     * @param function what it is for
     * @param confidence how well it is known
     * @param valueType the class of its values
     * @param mayCarryMedicalInformation whether such a document must not remain in a receipt computer
     */
    public MessageType {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(interfaceNumber, "interfaceNumber");
        Objects.requireNonNull(japaneseName, "japaneseName");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(valueType, "valueType");
    }

    /**
     * A row for a message that carries no medical information.
     *
     * @param id the message id
     * @param interfaceNumber the number of the interface
     * @param japaneseName the official Japanese name
     * @param function what it is for
     * @param confidence how well it is known
     * @param valueType the class of its values
     */
    public MessageType(
            MessageId id,
            String interfaceNumber,
            String japaneseName,
            String function,
            Confidence confidence,
            Class<? extends Message> valueType) {
        this(id, interfaceNumber, japaneseName, function, confidence, valueType, false);
    }
}

package jp.shikaku.core;

import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.Confidence;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;

/** The messages (電文) this library knows. Thread-safe. */
public final class MessageCatalogue {

    private static final List<MessageType> TYPES = List.of(
            new MessageType(
                    CardCheck.MESSAGE_ID,
                    "OQS-IF-001",
                    "資格確認要求",
                    "check of one insured card, request",
                    Confidence.CONFIRMED,
                    CardCheck.class),
            new MessageType(
                    CardCheckAnswer.MESSAGE_ID,
                    "OQS-IF-002",
                    "資格確認結果",
                    "check of one insured card, answer",
                    Confidence.CONFIRMED,
                    CardCheckAnswer.class),
            new MessageType(
                    FaceResult.MESSAGE_ID,
                    "OQS-IF-002",
                    "資格確認結果（顔認証付きカードリーダー）",
                    "result of a card reader",
                    Confidence.CONFIRMED,
                    FaceResult.class,
                    true));

    private MessageCatalogue() {}

    /**
     * Returns all messages.
     *
     * @return the rows, in the order of the interface numbers
     */
    public static List<MessageType> types() {
        return TYPES;
    }

    /**
     * Finds a message by its id.
     *
     * @param id the id
     * @return empty when it is not known
     */
    public static Optional<MessageType> find(MessageId id) {
        return TYPES.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /**
     * Finds the message a class stands for.
     *
     * @param valueType the class of its values
     * @return the row
     * @throws SetupException if no message has this class
     */
    public static MessageType of(Class<? extends Message> valueType) {
        return TYPES.stream()
                .filter(type -> type.valueType().equals(valueType))
                .findFirst()
                .orElseThrow(() -> new SetupException(DiagnosticCode.MESSAGE_NOT_SUPPORTED, valueType.getSimpleName()));
    }
}

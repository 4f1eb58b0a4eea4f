package jp.shikaku.core.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.ProcessedAnswer;
import jp.shikaku.core.message.ProcessingResult;

/**
 * 照会番号登録結果 (OQSsiimm01res, OQS-IF-004): the answer to a {@link ReferenceNumberRequest}. Immutable and thread-safe.
 *
 * <p>What it echoes must agree with what was asked; an answer about another number, insurer or card is refused.
 *
 * @param header the header
 * @param registration the number and its card as they were asked; empty when the answer does not echo them
 * @param result how it went
 * @param notices what was not understood while reading
 * @wire XmlMsg
 */
public record ReferenceNumberAnswer(
        AnswerHeader header,
        Optional<ReferenceNumberRegistration> registration,
        ProcessingResult result,
        List<Notice> notices)
        implements ProcessedAnswer {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsiimm01res");

    /**
     * An answer, as a codec reads it or a test makes it.
     *
     * @param header the header
     * @param registration the number and its card as they were asked; empty when the answer does not echo them
     * @param result how it went
     * @param notices what was not understood while reading
     */
    public ReferenceNumberAnswer {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(registration, "registration");
        Objects.requireNonNull(result, "result");
        notices = List.copyOf(notices);
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Map<String, String> correlationKeys() {
        Map<String, String> keys = new HashMap<>(header.correlationKeys());
        registration.map(ReferenceNumberRegistration::correlationKeys).ifPresent(keys::putAll);
        return keys;
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ReferenceNumberAnswer[masked]";
    }
}

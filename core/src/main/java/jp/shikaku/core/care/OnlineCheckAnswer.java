package jp.shikaku.core.care;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.qualification.QualificationAnswer;
import jp.shikaku.core.qualification.QualificationResult;

/**
 * 資格確認結果（オンライン診療等） (OQSsionq01res, OQS-IF-028): the answer to an {@link OnlineCheck}. Immutable and thread-safe.
 *
 * <p>Inferred: the layout is that of the answer to a check by card.
 *
 * @param header the header
 * @param result the body
 * @param notices what was not understood while reading
 * @wire XmlMsg
 */
public record OnlineCheckAnswer(AnswerHeader header, @Valid QualificationResult result, List<Notice> notices)
        implements QualificationAnswer {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsionq01res");

    /**
     * An answer, as a codec reads it or a test makes it.
     *
     * @param header the header
     * @param result the body
     * @param notices what was not understood while reading
     */
    public OnlineCheckAnswer {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(result, "result");
        notices = List.copyOf(notices);
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "OnlineCheckAnswer[masked]";
    }
}

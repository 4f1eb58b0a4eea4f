package jp.shikaku.core.qualification;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.MessageId;

/**
 * 資格確認結果（顔認証付きカードリーダー） (OQSsiquc01res_face): the result of a card reader, which arrives without a request after a patient used it. It is about
 * whoever used the reader, not necessarily whom the desk waits for. Immutable and thread-safe.
 *
 * @param header the header
 * @param result the body
 * @param notices what was not understood while reading
 * @wire XmlMsg
 */
public record FaceResult(AnswerHeader header, @Valid QualificationResult result, List<Notice> notices)
        implements QualificationAnswer {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsiquc01res_face");

    /**
     * An answer, as a codec reads it or a test makes it.
     *
     * @param header the header
     * @param result the body
     * @param notices what was not understood while reading
     */
    public FaceResult {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(result, "result");
        notices = List.copyOf(notices);
    }

    /**
     * An answer without notices.
     *
     * @param header the header
     * @param result the body
     */
    public FaceResult(AnswerHeader header, QualificationResult result) {
        this(header, result, List.of());
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
        return "FaceResult[masked]";
    }
}

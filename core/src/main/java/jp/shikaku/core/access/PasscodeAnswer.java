package jp.shikaku.core.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.ProcessedAnswer;
import jp.shikaku.core.message.ProcessingResult;

/**
 * 目視確認用パスコード取得結果 (OQS-IF-050): the answer to a {@link PasscodeRequest}. Immutable and thread-safe.
 *
 * <p>Provisional: message id and layout are placeholders.
 *
 * @param header the header
 * @param passcode the passcode
 * @param result how it went
 * @param notices what was not understood while reading
 * @wire XmlMsg
 */
public record PasscodeAnswer(
        AnswerHeader header, VisualCheckPasscode passcode, ProcessingResult result, List<Notice> notices)
        implements ProcessedAnswer {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("XXX-IF049res");

    /**
     * An answer, as a codec reads it or a test makes it.
     *
     * @param header the header
     * @param passcode the passcode
     * @param result how it went
     * @param notices what was not understood while reading
     */
    public PasscodeAnswer {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(passcode, "passcode");
        Objects.requireNonNull(result, "result");
        notices = List.copyOf(notices);
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Map<String, String> correlationKeys() {
        return header.correlationKeys();
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "PasscodeAnswer[masked]";
    }
}

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
 * 医療機関アクセスURL取得結果 (OQSsiurl01res, OQS-IF-040): the answer to an {@link AccessUrlRequest}. Immutable and thread-safe.
 *
 * <p>Inferred: the layout is not public.
 *
 * @param header the header
 * @param access the URL and its QR code
 * @param result how it went
 * @param notices what was not understood while reading
 * @wire XmlMsg
 */
public record AccessUrlAnswer(AnswerHeader header, AccessUrl access, ProcessingResult result, List<Notice> notices)
        implements ProcessedAnswer {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsiurl01res");

    /**
     * An answer, as a codec reads it or a test makes it.
     *
     * @param header the header
     * @param access the URL and its QR code
     * @param result how it went
     * @param notices what was not understood while reading
     */
    public AccessUrlAnswer {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(access, "access");
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
        return "AccessUrlAnswer[masked]";
    }
}

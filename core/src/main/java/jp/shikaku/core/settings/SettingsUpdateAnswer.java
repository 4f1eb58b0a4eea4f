package jp.shikaku.core.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.ProcessedAnswer;
import jp.shikaku.core.message.ProcessingResult;

/**
 * 医療機関環境設定情報更新結果 (OQSsiupd01res, OQS-IF-044): the answer to a {@link SettingsUpdate}. Immutable and thread-safe.
 *
 * <p>Inferred: the layout is not public.
 *
 * @param header the header
 * @param settings the settings after it, as far as the answer tells
 * @param result how it went
 * @param notices what was not understood while reading
 * @wire XmlMsg
 */
public record SettingsUpdateAnswer(
        AnswerHeader header, InstitutionSettings settings, ProcessingResult result, List<Notice> notices)
        implements ProcessedAnswer {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsiupd01res");

    /**
     * An answer, as a codec reads it or a test makes it.
     *
     * @param header the header
     * @param settings the settings after it, as far as the answer tells
     * @param result how it went
     * @param notices what was not understood while reading
     */
    public SettingsUpdateAnswer {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(settings, "settings");
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
        return "SettingsUpdateAnswer[masked]";
    }
}

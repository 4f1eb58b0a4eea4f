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
 * 医療機関環境設定情報照会結果 (OQSsiinq01res, OQS-IF-042): the answer to a {@link SettingsInquiry}. Immutable and thread-safe.
 *
 * <p>Inferred: the layout is not public.
 *
 * @param header the header
 * @param settings the settings
 * @param result how it went
 * @param notices what was not understood while reading
 * @wire XmlMsg
 */
public record SettingsAnswer(
        AnswerHeader header, InstitutionSettings settings, ProcessingResult result, List<Notice> notices)
        implements ProcessedAnswer {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsiinq01res");

    /**
     * An answer, as a codec reads it or a test makes it.
     *
     * @param header the header
     * @param settings the settings
     * @param result how it went
     * @param notices what was not understood while reading
     */
    public SettingsAnswer {
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
        return "SettingsAnswer[masked]";
    }
}

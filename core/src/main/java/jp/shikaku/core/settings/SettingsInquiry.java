package jp.shikaku.core.settings;

import jakarta.validation.Valid;
import java.util.Map;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.RequestHeader;

/**
 * 医療機関環境設定情報照会要求 (OQSsiinq01req, OQS-IF-041): reads the environment settings. Immutable and thread-safe.
 *
 * <p>Inferred: prefix and function are public, the layout is not. It is not sent until the terminal profile enables {@code OQSsiinq01}.
 *
 * @param header institution and file identifier; a client fills in what is left out
 * @wire XmlMsg
 */
public record SettingsInquiry(@Valid RequestHeader header) implements Request<SettingsAnswer> {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsiinq01req");

    /**
     * A request as a codec reads it; see the ways to make one below.
     *
     * @param header institution and file identifier
     */
    public SettingsInquiry {
        header = header.undated();
    }

    /**
     * A request under the header that the client fills in.
     *
     * @return the request
     */
    public static SettingsInquiry create() {
        return new SettingsInquiry(RequestHeader.builder().build());
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Class<SettingsAnswer> answerType() {
        return SettingsAnswer.class;
    }

    @Override
    public SettingsInquiry withHeader(RequestHeader newHeader) {
        return new SettingsInquiry(newHeader);
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
        return "SettingsInquiry[masked]";
    }
}

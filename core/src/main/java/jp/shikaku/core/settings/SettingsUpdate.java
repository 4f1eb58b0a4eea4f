package jp.shikaku.core.settings;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.validation.Required;

/**
 * 医療機関環境設定情報更新要求 (OQSsiupd01req, OQS-IF-043): writes the environment settings. Immutable and thread-safe.
 *
 * <p>Made of a {@link SettingsChange}; {@link jp.shikaku.core.SettingsEditor} is the safe way to send it. Inferred: prefix and function are public,
 * the layout is not. It is not sent until the terminal profile enables {@code OQSsiupd01}.
 *
 * @param header institution and file identifier; a client fills in what is left out
 * @param settings the settings as they are wanted, all of them
 * @param change what led to it, which is not written; a request read from a document has none, and is refused when it is to be sent
 * @wire XmlMsg
 */
public record SettingsUpdate(
        @Valid RequestHeader header,
        @Valid InstitutionSettings settings,
        @Required Optional<@Valid SettingsChange> change)
        implements Request<SettingsUpdateAnswer> {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsiupd01req");

    /**
     * A request as a codec reads it; see the ways to make one below.
     *
     * @param header institution and file identifier
     * @param settings the settings as they are wanted, all of them
     * @param change what led to it, which is not written; a request read from a document has none, and is refused when it is to be sent
     * @throws IllegalArgumentException if the change leads to other settings
     */
    public SettingsUpdate {
        header = header.undated();
        Objects.requireNonNull(settings, "settings");
        if (change.filter(made -> !made.to().equals(settings)).isPresent()) {
            throw new IllegalArgumentException("the change leads to other settings");
        }
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Class<SettingsUpdateAnswer> answerType() {
        return SettingsUpdateAnswer.class;
    }

    @Override
    public SettingsUpdate withHeader(RequestHeader newHeader) {
        return new SettingsUpdate(newHeader, settings, change);
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
        return "SettingsUpdate[masked]";
    }
}

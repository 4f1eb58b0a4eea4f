package jp.shikaku.core.access;

import jakarta.validation.Valid;
import java.util.Map;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.RequestHeader;

/**
 * 目視確認用パスコード取得要求 (OQS-IF-049): asks for the passcode with which staff may check a patient by sight. Immutable and thread-safe.
 *
 * <p>Provisional: only the function is public; message id and layout are placeholders. It is not sent until the terminal profile enables
 * {@code XXX-IF049}.
 *
 * @param header institution and file identifier; a client fills in what is left out
 * @wire XmlMsg
 */
public record PasscodeRequest(@Valid RequestHeader header) implements Request<PasscodeAnswer> {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("XXX-IF049req");

    /**
     * A request as a codec reads it; see the ways to make one below.
     *
     * @param header institution and file identifier
     */
    public PasscodeRequest {
        header = header.undated();
    }

    /**
     * A request under the header that the client fills in.
     *
     * @return the request
     */
    public static PasscodeRequest create() {
        return new PasscodeRequest(RequestHeader.builder().build());
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Class<PasscodeAnswer> answerType() {
        return PasscodeAnswer.class;
    }

    @Override
    public PasscodeRequest withHeader(RequestHeader newHeader) {
        return new PasscodeRequest(newHeader);
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
        return "PasscodeRequest[masked]";
    }
}

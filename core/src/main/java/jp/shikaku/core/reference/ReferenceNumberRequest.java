package jp.shikaku.core.reference;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.RequestHeader;

/**
 * 照会番号登録要求 (OQSsiimm01req, OQS-IF-003): registers the reference number of one patient. Immutable and thread-safe.
 *
 * @param header institution and file identifier; a client fills in what is left out
 * @param registration the number and its card
 * @wire XmlMsg
 */
public record ReferenceNumberRequest(
        @Valid RequestHeader header, @Valid ReferenceNumberRegistration registration)
        implements Request<ReferenceNumberAnswer> {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsiimm01req");

    /**
     * A request as a codec reads it; see the ways to make one below.
     *
     * @param header institution and file identifier
     * @param registration the number and its card
     */
    public ReferenceNumberRequest {
        header = header.undated();
        Objects.requireNonNull(registration, "registration");
    }

    /**
     * A request under the header that the client fills in.
     *
     * @param registration the number and its card
     * @return the request
     */
    public static ReferenceNumberRequest of(ReferenceNumberRegistration registration) {
        return new ReferenceNumberRequest(RequestHeader.builder().build(), registration);
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Class<ReferenceNumberAnswer> answerType() {
        return ReferenceNumberAnswer.class;
    }

    @Override
    public ReferenceNumberRequest withHeader(RequestHeader newHeader) {
        return new ReferenceNumberRequest(newHeader, registration);
    }

    @Override
    public Map<String, String> correlationKeys() {
        Map<String, String> keys = new HashMap<>(header.correlationKeys());
        keys.putAll(registration.correlationKeys());
        return keys;
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ReferenceNumberRequest[masked]";
    }
}

package jp.shikaku.core.bulk;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.validation.Required;

/**
 * The request of the second step (…02req): fetches the result of a reception number. It can be sent again and again, each time under a new
 * name; the answer is known by its reception number. Immutable and thread-safe.
 *
 * @param exchange which exchange
 * @param header the institution; a client fills it in. There is no file identifier in this request
 * @param receptionNumber 受付番号 ({@code ReceptionNumber}): required
 * @wire XmlMsg
 */
public record DownloadRequest(
        BulkExchange exchange,
        @Valid RequestHeader header,
        @Required Optional<ReceptionNumber> receptionNumber) implements Request<BulkAnswer> {

    /**
     * A request as a codec reads it. {@link #of} is the convenient way.
     *
     * @param exchange which exchange
     * @param header the institution
     * @param receptionNumber the reception number
     */
    public DownloadRequest {
        Objects.requireNonNull(exchange, "exchange");
        header = RequestHeader.builder()
                .medicalInstitutionCode(header.medicalInstitutionCode().orElse(null))
                .build();
        Objects.requireNonNull(receptionNumber, "receptionNumber");
    }

    /**
     * A request for a result.
     *
     * @param exchange which exchange
     * @param receptionNumber what the first step was answered with
     * @return the request
     */
    public static DownloadRequest of(BulkExchange exchange, ReceptionNumber receptionNumber) {
        return new DownloadRequest(exchange, RequestHeader.builder().build(), Optional.of(receptionNumber));
    }

    @Override
    public MessageId messageId() {
        return exchange.download();
    }

    @Override
    public Class<BulkAnswer> answerType() {
        return BulkAnswer.class;
    }

    @Override
    public DownloadRequest withHeader(RequestHeader newHeader) {
        return new DownloadRequest(exchange, newHeader, receptionNumber);
    }

    @Override
    public Map<String, String> correlationKeys() {
        Map<String, String> keys = new HashMap<>(header.correlationKeys());
        receptionNumber.ifPresent(number -> keys.put(ReceptionNumber.ELEMENT, number.value()));
        return keys;
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "DownloadRequest[masked]";
    }
}

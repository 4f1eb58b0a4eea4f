package jp.shikaku.core.bulk;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.core.message.TerminalError;

/**
 * アップロード結果 (…01res): a request of the first step was accepted under a reception number. Immutable and thread-safe.
 *
 * <p>Its form is confirmed for the bulk inquiry; for the others the number is confirmed and the rest is by analogy (assumption).
 *
 * @param exchange which exchange
 * @param header the header
 * @param receptionNumber 受付番号 ({@code ReceptionNumber})
 * @param receptionDateTime 受付日時 ({@code ReceptionDateTime})
 * @param processing how the reception went, where the answer tells
 * @param notices what was not understood while reading
 * @wire XmlMsg
 */
public record BulkReception(
        BulkExchange exchange,
        AnswerHeader header,
        Optional<ReceptionNumber> receptionNumber,
        Optional<LocalDateTime> receptionDateTime,
        ProcessingResult processing,
        List<Notice> notices)
        implements Answer {

    /**
     * An answer, as a codec reads it or a test makes it.
     *
     * @param exchange which exchange
     * @param header the header
     * @param receptionNumber the reception number
     * @param receptionDateTime when it was received
     * @param processing how the reception went
     * @param notices what was not understood while reading
     */
    public BulkReception {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(receptionNumber, "receptionNumber");
        Objects.requireNonNull(receptionDateTime, "receptionDateTime");
        Objects.requireNonNull(processing, "processing");
        notices = List.copyOf(notices);
    }

    @Override
    public MessageId messageId() {
        return exchange.reception();
    }

    @Override
    public Map<String, String> correlationKeys() {
        return header.correlationKeys();
    }

    // that the list is still being processed is no error: its reception number is the answer
    @Override
    public Optional<TerminalError> terminalError() {
        return header.terminalError().filter(error -> !header.isInProgress()).or(processing::terminalError);
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "BulkReception[masked]";
    }
}

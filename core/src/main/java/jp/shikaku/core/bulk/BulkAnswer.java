package jp.shikaku.core.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.TerminalError;

/**
 * 一括照会結果, 一括取得結果, 一括登録結果 (…02res): the answer of the second step. Immutable and thread-safe as far as its units are.
 *
 * <p>A result can be large. {@link jp.shikaku.core.BulkResult} gives its units one after the other; this value holds them all when it was
 * decoded as a whole, and none where only the header counts.
 *
 * @param exchange which exchange
 * @param header the header
 * @param receptionNumber 受付番号 ({@code ReceptionNumber}): in the header
 * @param counts how many units the centre says there are
 * @param units the units ({@code BulkConfirmUnit}, {@code BulkRegistrationUnit}); gone through several times when written
 * @param notices what was not understood while reading
 * @wire XmlMsg
 */
public record BulkAnswer(
        BulkExchange exchange,
        AnswerHeader header,
        Optional<ReceptionNumber> receptionNumber,
        BulkCounts counts,
        Iterable<? extends BulkUnit> units,
        List<Notice> notices)
        implements Answer {

    /**
     * An answer, as a codec reads it or a test makes it.
     *
     * @param exchange which exchange
     * @param header the header
     * @param receptionNumber the reception number
     * @param counts how many units the centre says there are
     * @param units the units
     * @param notices what was not understood while reading
     */
    public BulkAnswer {
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(receptionNumber, "receptionNumber");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(units, "units");
        notices = List.copyOf(notices);
    }

    @Override
    public MessageId messageId() {
        return exchange.result();
    }

    /**
     * Whether the centre is still processing: the result is to be asked for again later.
     *
     * @return whether it is
     * @wire SegmentOfResult
     */
    public boolean isInProgress() {
        return header.isInProgress();
    }

    @Override
    public Map<String, String> correlationKeys() {
        Map<String, String> keys = new HashMap<>(header.correlationKeys());
        receptionNumber.ifPresent(number -> keys.put(ReceptionNumber.ELEMENT, number.value()));
        return keys;
    }

    @Override
    public Optional<TerminalError> terminalError() {
        return isInProgress() ? Optional.empty() : header.terminalError();
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "BulkAnswer[masked]";
    }
}

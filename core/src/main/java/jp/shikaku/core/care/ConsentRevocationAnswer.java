package jp.shikaku.core.care;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.ProcessedAnswer;
import jp.shikaku.core.message.ProcessingResult;

/**
 * 閲覧同意取り消し結果（訪問診療等） (OQSsihvd01res, OQS-IF-038): the answer to a {@link ConsentRevocation}. Immutable and thread-safe.
 *
 * <p>Inferred: the layout is taken from answers that are known.
 *
 * @param header the header
 * @param searchKey whose consent ended; empty when the answer does not echo it
 * @param result how it went
 * @param notices what was not understood while reading
 * @wire XmlMsg
 */
public record ConsentRevocationAnswer(
        AnswerHeader header, Optional<CareSearchKey> searchKey, ProcessingResult result, List<Notice> notices)
        implements ProcessedAnswer {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsihvd01res");

    /**
     * An answer, as a codec reads it or a test makes it.
     *
     * @param header the header
     * @param searchKey whose consent ended; empty when the answer does not echo it
     * @param result how it went
     * @param notices what was not understood while reading
     */
    public ConsentRevocationAnswer {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(searchKey, "searchKey");
        Objects.requireNonNull(result, "result");
        notices = List.copyOf(notices);
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Map<String, String> correlationKeys() {
        Map<String, String> keys = new HashMap<>(header.correlationKeys());
        searchKey.map(CareSearchKey::correlationKeys).ifPresent(keys::putAll);
        return keys;
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ConsentRevocationAnswer[masked]";
    }
}

package jp.shikaku.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;

/** The answer to a ticket that is no check, as a whole. */
record CollectReport(MessageId messageId, JsonNode body, List<Notice> notices, String ticket, long elapsedMillis) {

    static CollectReport of(Answer answer, Ticket ticket, Output printer, Duration elapsed) {
        return new CollectReport(
                answer.messageId(),
                Parts.of(printer.tree(answer)).body(),
                answer.notices(),
                ticket.toString(),
                elapsed.toMillis());
    }
}

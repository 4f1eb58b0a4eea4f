package jp.shikaku.core;

import java.util.Optional;
import java.util.stream.StreamSupport;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.code.SegmentOfResult;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.message.Message;

/** Whether a bulk result is whole: units that are missing, or are more than the centre says, are no result to work with. Stateless. */
final class BulkCompleteness {

    private static final String HEADER = "/XmlMsg/MessageHeader";
    private static final String COUNTER = HEADER + "/NumberOf";

    private BulkCompleteness() {}

    /** Refuses a result that was decoded as a whole; other messages are none of its business. */
    static void require(Message message) {
        if (message instanceof BulkAnswer answer) {
            require(
                    answer,
                    StreamSupport.stream(answer.units().spliterator(), false).count());
        }
    }

    /** Refuses a result that holds so many units, unless it is one still in progress, or an error. */
    static void require(BulkAnswer answer, long units) {
        if (!answer.isInProgress() && answer.terminalError().isEmpty()) {
            refuse(!hasEnded(answer) || isEmpty(answer, units), DiagnosticCode.NOT_A_RESULT);
            refuse(isUnreadable(answer) || !answer.counts().agreeWith(units), DiagnosticCode.COUNTS_DISAGREE);
        }
    }

    /** What is to be told of a result that does not say how many units it holds. */
    static Optional<Notice> doubt(BulkAnswer answer) {
        return answer.counts().isTotalGiven()
                ? Optional.empty()
                : Optional.of(new Notice(DiagnosticCode.COMPLETENESS_UNKNOWN, HEADER));
    }

    private static boolean hasEnded(BulkAnswer answer) {
        return answer.header()
                .segmentOfResult()
                .filter(segment -> segment.is(SegmentOfResult.NORMAL))
                .isPresent();
    }

    private static boolean isEmpty(BulkAnswer answer, long units) {
        return units == 0 && !isUnreadable(answer) && !answer.counts().isTotalGiven();
    }

    /** A counter that is there and no number says that there is something to count. */
    private static boolean isUnreadable(BulkAnswer answer) {
        return answer.notices().stream()
                .anyMatch(notice -> notice.code() == DiagnosticCode.INVALID_NUMBER
                        && notice.path().startsWith(COUNTER));
    }

    private static void refuse(boolean broken, DiagnosticCode code) {
        if (broken) {
            throw new MalformedAnswerException(code);
        }
    }
}

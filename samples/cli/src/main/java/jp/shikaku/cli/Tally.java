package jp.shikaku.cli;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.shikaku.core.Received;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.qualification.CardCheckAnswer;

/** Counts what becomes of the rows of a list. Thread-safe. */
final class Tally {

    /** What is counted. */
    enum Count {
        SENT,
        ANSWERED,
        VALID,
        FAILED,
        DUPLICATED,
        MISMATCHED
    }

    private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
    private final Set<ExchangeId> seen = new HashSet<>();

    synchronized void add(Count count) {
        counts.merge(count, 1, Integer::sum);
    }

    /** An answer counts as doubled when its exchange was seen before, here or by another program. */
    synchronized void addReceived(Received<CardCheckAnswer> received) {
        if (!seen.add(received.exchangeId()) || received.redelivered()) {
            add(Count.DUPLICATED);
        }
        if (CheckReport.isValid(received.answer().validity().orElse(null))) {
            add(Count.VALID);
        }
    }

    synchronized ListReport report(Duration elapsed) {
        return new ListReport(
                of(Count.SENT),
                of(Count.ANSWERED),
                of(Count.VALID),
                of(Count.FAILED),
                of(Count.DUPLICATED),
                of(Count.MISMATCHED),
                elapsed.toMillis());
    }

    private int of(Count count) {
        return counts.getOrDefault(count, 0);
    }
}

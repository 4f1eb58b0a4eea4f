package jp.shikaku.transport.mock;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.AnswerCompleteness.Verdict;
import jp.shikaku.core.port.Payload;

/** Where the terminal's documents lie, each there from some time on. Thread-safe. */
final class Mailbox {

    private final Map<String, Document> documents = new ConcurrentSkipListMap<>();

    void put(String fileName, Payload content, Instant since) {
        documents.put(fileName, new Document(fileName, content, since));
    }

    void remove(String fileName) {
        documents.remove(fileName);
    }

    Optional<Document> find(String fileName, Instant now) {
        return Optional.ofNullable(documents.get(fileName)).filter(document -> document.isThere(now));
    }

    /** What is there, in the order of names. */
    Stream<Document> all(Instant now) {
        return documents.values().stream().filter(document -> document.isThere(now));
    }

    /** A document: its bytes, and since when it has them. */
    record Document(String fileName, Payload content, Instant since) {

        boolean isThere(Instant now) {
            return !since.isAfter(now);
        }

        /** Whether it may be delivered: it is whole, or nobody goes on writing it. */
        boolean isDeliverable(AnswerCompleteness completeness, Duration stall, Instant now) {
            try {
                return completeness.of(content) != Verdict.UNFINISHED
                        || !since.plus(stall).isAfter(now);
            } catch (IOException e) {
                throw new TransportException(
                        DiagnosticCode.INPUT_OUTPUT_FAILED, Stage.WAITING, HandOver.DELIVERED, e, fileName);
            }
        }
    }
}

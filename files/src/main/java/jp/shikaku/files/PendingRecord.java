package jp.shikaku.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;

/** What is written of a pending request: the ticket's line, the time, and a line for each digest. */
record PendingRecord(Instant since, PendingRequest request) {

    private static final String ASSIGN = "=";

    String text() {
        return new TreeMap<>(request.digests())
                .entrySet().stream()
                        .map(digest -> digest.getKey() + ASSIGN + digest.getValue() + "\n")
                        .collect(Collectors.joining("", request.ticket() + "\n" + since + "\n", ""));
    }

    static Optional<PendingRecord> parse(List<String> lines) {
        try {
            Ticket ticket = Ticket.parse(lines.get(0));
            Instant since = Instant.parse(lines.get(1));
            Map<String, String> digests = lines.stream()
                    .skip(2)
                    .map(line -> line.split(ASSIGN, 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
            return Optional.of(new PendingRecord(since, new PendingRequest(ticket, digests)));
        } catch (SetupException | DateTimeException | IndexOutOfBoundsException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}

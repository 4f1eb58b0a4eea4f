package jp.shikaku.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.error.ForeignAnswerException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;

/** Checks the rows of a list, several at once, each on its own. */
final class ListCheck {

    private final EligibilityClient client;
    private final InquiryOptions inquiry;
    private final Duration timeout;
    private final Output output;
    private final Tally tally = new Tally();

    ListCheck(EligibilityClient client, InquiryOptions inquiry, Duration timeout, Output output) {
        this.client = client;
        this.inquiry = inquiry;
        this.timeout = timeout;
        this.output = output;
    }

    ListReport run(List<CardList.Row> rows, int parallel) {
        long start = System.nanoTime();
        ExecutorService desks = Executors.newFixedThreadPool(parallel);
        try {
            CompletableFuture.allOf(rows.stream()
                            .map(row -> CompletableFuture.runAsync(() -> check(row), desks))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            desks.shutdown();
        }
        return tally.report(CheckCommand.since(start));
    }

    private void check(CardList.Row row) {
        try {
            CardCheck request = inquiry.complete(row.request());
            Ticket ticket = client.submit(request);
            tally.add(Tally.Count.SENT);
            count(row, request, client.collect(ticket, CardCheckAnswer.class, timeout));
        } catch (ForeignAnswerException e) {
            tally.add(Tally.Count.MISMATCHED);
            fail(row, Failure.of(e, output.locale()));
        } catch (ShikakuException e) {
            fail(row, Failure.of(e, output.locale()));
        }
    }

    private void count(CardList.Row row, CardCheck request, Outcome<CardCheckAnswer> outcome) {
        tally.add(Tally.Count.ANSWERED);
        if (outcome instanceof Outcome.Answered<CardCheckAnswer> answered) {
            tally.addReceived(answered.received());
            if (!belong(request, answered.received().answer())) {
                tally.add(Tally.Count.MISMATCHED);
            }
        } else if (outcome instanceof Outcome.Refused<CardCheckAnswer> refused) {
            fail(row, Failure.of(refused, output.locale()));
        }
    }

    /** Looked at once more with the request itself, not with what the client remembers of it. */
    private static boolean belong(CardCheck request, CardCheckAnswer answer) {
        Map<String, String> asked = request.correlationKeys();
        return answer.correlationKeys().entrySet().stream()
                .allMatch(
                        key -> asked.getOrDefault(key.getKey(), key.getValue()).equals(key.getValue()));
    }

    private void fail(CardList.Row row, Failure failure) {
        tally.add(Tally.Count.FAILED);
        output.tell(
                "check.row-failed", row.position(), failure.code() + " " + failure.message() + " " + failure.next());
    }
}

package jp.shikaku.core;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkReception;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.BulkDocument;
import jp.shikaku.core.port.BulkLimits;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Transport;

/**
 * The exchanges in two steps (一括要求): a request is accepted under a reception number, and its result is fetched with it. Thread-safe.
 *
 * <p>As one call: {@link #send} submits, waits for the number, asks for the result until it is there, and gives it unit by unit. As two
 * calls: {@link EligibilityClient#submit} and {@link EligibilityClient#collect} a {@link BulkReception}, later submit a
 * {@link DownloadRequest} with its number and {@link #collect} the result.
 *
 * <p>Nothing is lost when the program ends in between: the answer of the first step is not acknowledged before the result was read to its
 * end and closed. So {@link EligibilityClient#pending()} lists its ticket, and {@link #resume} goes on with it under the same reception
 * number, also after an error instead of a result. A ticket that one wants to give up is collected as a {@link BulkReception}. Should the
 * program end in the very moment of closing, the ticket of the download request may be all that is pending: what {@link #collect} gives
 * for it is marked as redelivered.
 *
 * <p>A result is handed over once, unless it was not read to its end: when {@link #send} or {@link #resume} has one, other download
 * requests under its number, which had to be sent where a step took too long, are forgotten, and what comes for them is removed. Who sends
 * download requests himself gets a result for each.
 */
public final class BulkClient {

    private final EligibilityClient client;
    private final Transport transport;
    private final AnswerTaker taker;
    private final AnswerReader reader;
    private final BulkReader results;
    private final BulkLimits limits;

    BulkClient(
            EligibilityClient client, Transport transport, AnswerTaker taker, AnswerReader reader, BulkReader results) {
        this.client = client;
        this.transport = transport;
        this.taker = taker;
        this.reader = reader;
        this.results = results;
        this.limits = transport.profile().bulk();
    }

    /**
     * Sends a request and waits for its result, as long as the profile's {@link BulkLimits} say.
     *
     * @param <U> what the result consists of
     * @param request the request
     * @param progress is told how far it is, on the thread of the caller
     * @return the result, to be closed
     * @throws jp.shikaku.core.error.InvalidRequestException if it breaks a rule; nothing was written
     * @throws jp.shikaku.core.error.ExchangeDeniedException if the guard refuses it or its answer
     * @throws jp.shikaku.core.error.TransportException if it cannot be handed over
     * @throws TimeLimitException if there is no result in time; go on with its ticket and {@link #resume}
     * @throws jp.shikaku.core.error.TerminalErrorException if the terminal or the centre reported an error; one instead of a result
     *     leaves the exchange pending, to be resumed
     * @throws MalformedAnswerException if an answer cannot be read, or holds another number of units than it says
     * @throws jp.shikaku.core.error.ForeignAnswerException if an answer is for another institution or reception number
     */
    public <U extends BulkUnit> BulkResult<U> send(BulkRequest<U> request, Consumer<? super Progress> progress) {
        client.requireWaiting("bulk send");
        Ticket ticket = client.submit(request);
        progress.accept(new Progress.Submitted(ticket));
        return resume(ticket, request.unitType(), progress);
    }

    /**
     * Goes on with an exchange after a restart, or after a time limit, under the same reception number. A result that came meanwhile is
     * taken; otherwise it is asked for again.
     *
     * @param <U> what the result consists of
     * @param ticket the ticket of the first step
     * @param unitType what the result consists of
     * @param progress is told how far it is, on the thread of the caller
     * @return the result, to be closed
     * @throws SetupException if the ticket is not for the first step of such an exchange
     * @throws TimeLimitException if there is no result in time
     * @throws jp.shikaku.core.error.TerminalErrorException if the terminal or the centre reported an error; one instead of a result
     *     leaves the exchange pending, to be resumed
     * @throws MalformedAnswerException if an answer cannot be read, or holds another number of units than it says
     * @throws jp.shikaku.core.error.ForeignAnswerException if an answer is for another institution or reception number
     */
    public <U extends BulkUnit> BulkResult<U> resume(
            Ticket ticket, Class<U> unitType, Consumer<? super Progress> progress) {
        client.requireOpen();
        client.requireWaiting("bulk resume");
        BulkExchange exchange = exchangeOf(ticket, unitType);
        if (!ticket.messageId().equals(exchange.request())) {
            throw notSupported(ticket);
        }
        try {
            Delivery first = taker.await(ticket, limits.stepLimit());
            ReceptionNumber number = accepted(ticket, first);
            progress.accept(new Progress.Accepted(ticket, number));
            return fetch(new Job<>(ticket, first, exchange, number, unitType, progress));
        } catch (ShikakuException e) {
            throw e.withTicket(ticket.toString());
        }
    }

    /**
     * Looks once for the result of a download request. What is in progress or refused is acknowledged when this returns, a result when it
     * is closed after it was read to its end.
     *
     * @param <U> what the result consists of
     * @param ticket the ticket of the {@link DownloadRequest}
     * @param unitType what the result consists of
     * @return the result, in progress, not yet, or refused
     * @throws SetupException if the ticket is not for the second step of such an exchange
     * @throws jp.shikaku.core.error.TransportException if looking fails
     * @throws MalformedAnswerException if the answer cannot be read, or holds another number of units than it says
     * @throws jp.shikaku.core.error.ForeignAnswerException if the answer is for another institution or reception number
     */
    public <U extends BulkUnit> BulkOutcome<U> collect(Ticket ticket, Class<U> unitType) {
        client.requireOpen();
        if (!ticket.messageId().equals(exchangeOf(ticket, unitType).download())) {
            throw notSupported(ticket);
        }
        return taker.look(ticket)
                .map(delivery -> outcome(
                        ticket,
                        delivery,
                        unitType,
                        Optional.empty(),
                        progress -> {},
                        () -> taker.acknowledge(delivery)))
                .orElseGet(() -> new BulkOutcome.NotYet<>(ticket));
    }

    private static BulkExchange exchangeOf(Ticket ticket, Class<? extends BulkUnit> unitType) {
        return BulkExchange.of(ticket.messageId())
                .filter(exchange -> exchange.unitType().equals(unitType))
                .orElseThrow(() -> notSupported(ticket));
    }

    private static SetupException notSupported(Ticket ticket) {
        return new SetupException(
                DiagnosticCode.MESSAGE_NOT_SUPPORTED, ticket.messageId().value());
    }

    /** The answer of the first step stays unacknowledged: it is what the exchange goes on with after a restart. */
    private ReceptionNumber accepted(Ticket ticket, Delivery delivery) {
        Outcome<BulkReception> outcome = reader.read(ticket, delivery, BulkReception.class);
        if (outcome instanceof Outcome.Refused<BulkReception> refused) {
            taker.acknowledge(delivery);
            throw refused.failure();
        }
        return outcome.answer()
                .flatMap(BulkReception::receptionNumber)
                .orElseThrow(() ->
                        reader.refusal(delivery, new MalformedAnswerException(DiagnosticCode.NO_RECEPTION_NUMBER)));
    }

    /** One exchange on its way to the result. */
    record Job<U extends BulkUnit>(
            Ticket ticket,
            Delivery first,
            BulkExchange exchange,
            ReceptionNumber number,
            Class<U> unitType,
            Consumer<? super Progress> progress) {}

    private <U extends BulkUnit> BulkResult<U> fetch(Job<U> job) {
        Optional<BulkResult<U>> late = late(job);
        for (int attempt = 1; late.isEmpty() && attempt <= limits.tries(); attempt++) {
            if (attempt > 1) {
                taker.pause(job.ticket(), limits.pollInterval());
            }
            late = ready(ask(job));
            if (late.isEmpty()) {
                job.progress().accept(new Progress.Processing(job.number(), attempt));
            }
        }
        return late.orElseThrow(() -> taker.overdue(job.ticket(), DiagnosticCode.STILL_IN_PROGRESS, null));
    }

    private static <U extends BulkUnit> Optional<BulkResult<U>> ready(BulkOutcome<U> outcome) {
        if (outcome instanceof BulkOutcome.Refused<U> refused) {
            throw new Outcome.Refused<>(refused.ticket(), refused.error()).failure();
        }
        return outcome instanceof BulkOutcome.Ready<U> ready ? Optional.of(ready.result()) : Optional.empty();
    }

    /** The result that came for a request that was sent before the program ended, or after it gave up; an error is asked about again. */
    private <U extends BulkUnit> Optional<BulkResult<U>> late(Job<U> job) {
        return downloads(job)
                .flatMap(ticket -> taker.look(ticket).map(delivery -> outcome(ticket, delivery, job)).stream())
                .filter(outcome -> !(outcome instanceof BulkOutcome.Refused))
                .flatMap(outcome -> ready(outcome).stream())
                .findFirst();
    }

    /** The download requests that were sent for the number and not taken. */
    private Stream<Ticket> downloads(Job<?> job) {
        Map<String, String> number =
                Map.of(ReceptionNumber.ELEMENT, job.number().value());
        return transport.pending().stream()
                .filter(pending ->
                        pending.ticket().messageId().equals(job.exchange().download()))
                .filter(pending -> pending.digests().containsKey(ReceptionNumber.ELEMENT))
                .filter(pending -> pending.mismatch(number).isEmpty())
                .map(PendingRequest::ticket);
    }

    private <U extends BulkUnit> BulkOutcome<U> ask(Job<U> job) {
        Ticket ticket = client.submit(DownloadRequest.of(job.exchange(), job.number()));
        return outcome(ticket, taker.await(ticket, limits.stepLimit()), job);
    }

    /** The result is acknowledged last: should the program end before, it is pending still, and comes again as the same. */
    private <U extends BulkUnit> BulkOutcome<U> outcome(Ticket ticket, Delivery delivery, Job<U> job) {
        BulkOutcome<U> outcome = outcome(
                ticket,
                delivery,
                job.unitType(),
                job.first().request(),
                job.progress(),
                () -> taker.acknowledge(job.first(), delivery));
        if (outcome instanceof BulkOutcome.Ready) {
            taker.clearAway(() -> forgetOthers(ticket, job));
        }
        return outcome;
    }

    /** What came stays until it is closed; whatever else comes under the number would be the same again. */
    private void forgetOthers(Ticket ticket, Job<?> job) {
        downloads(job).filter(other -> !other.equals(ticket)).forEach(transport::forget);
    }

    private <U extends BulkUnit> BulkOutcome<U> outcome(
            Ticket ticket,
            Delivery delivery,
            Class<U> unitType,
            Optional<PendingRequest> first,
            Consumer<? super Progress> progress,
            Runnable acknowledgement) {
        BulkReader.Opened opened = results.open(ticket, delivery, first);
        Optional<Received<BulkAnswer>> result =
                opened.received().filter(received -> !received.answer().isInProgress());
        if (result.isPresent()) {
            return new BulkOutcome.Ready<>(
                    ticket,
                    new BulkResult<>(
                            opened.document().orElseThrow(), result.get(), unitType, progress, acknowledgement));
        }
        opened.document().ifPresent(BulkDocument::close);
        taker.acknowledge(delivery);
        return opened.outcome() instanceof Outcome.Refused<?> refused
                ? new BulkOutcome.Refused<>(ticket, refused.error())
                : new BulkOutcome.InProgress<>(ticket);
    }
}

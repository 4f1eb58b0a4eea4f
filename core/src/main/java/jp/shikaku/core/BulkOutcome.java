package jp.shikaku.core;

import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.message.TerminalError;
import jp.shikaku.core.message.Ticket;

/**
 * What looking for a bulk result gave. Implementations are immutable and thread-safe but for the result itself.
 *
 * @param <U> what the result consists of
 */
public sealed interface BulkOutcome<U extends BulkUnit> {

    /**
     * Returns the ticket that was asked about.
     *
     * @return the ticket of the download request
     */
    Ticket ticket();

    /**
     * The result is there.
     *
     * @param <U> what the result consists of
     * @param ticket the ticket
     * @param result the result, to be closed
     */
    record Ready<U extends BulkUnit>(Ticket ticket, BulkResult<U> result) implements BulkOutcome<U> {}

    /**
     * The centre is still processing: send another download request with the same reception number, later.
     *
     * @param <U> what the result consists of
     * @param ticket the ticket, which is done with
     */
    record InProgress<U extends BulkUnit>(Ticket ticket) implements BulkOutcome<U> {}

    /**
     * There is no answer yet; ask again with the same ticket.
     *
     * @param <U> what the result consists of
     * @param ticket the ticket
     */
    record NotYet<U extends BulkUnit>(Ticket ticket) implements BulkOutcome<U> {}

    /**
     * The terminal or the centre reported an error instead of a result.
     *
     * @param <U> what the result consists of
     * @param ticket the ticket
     * @param error the error
     */
    record Refused<U extends BulkUnit>(Ticket ticket, TerminalError error) implements BulkOutcome<U> {}
}

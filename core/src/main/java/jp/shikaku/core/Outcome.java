package jp.shikaku.core;

import java.util.NoSuchElementException;
import java.util.Optional;
import jp.shikaku.core.error.TerminalErrorException;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.TerminalError;
import jp.shikaku.core.message.Ticket;

/**
 * What looking for an answer gave. Implementations are immutable and thread-safe.
 *
 * @param <A> the answer
 */
public sealed interface Outcome<A extends Answer> {

    /**
     * Returns the ticket that was asked about.
     *
     * @return the ticket
     */
    Ticket ticket();

    /**
     * Returns the answer, for callers who need no more.
     *
     * @return empty when there is none yet, or an error instead
     */
    default Optional<A> answer() {
        return Optional.empty();
    }

    /**
     * Returns the answer, for callers who expect one.
     *
     * @return the answer, which may be negative
     * @throws TerminalErrorException if the terminal or the centre reported an error
     * @throws NoSuchElementException if there is no answer yet
     */
    default A orElseThrow() {
        return answer().orElseThrow();
    }

    /**
     * The answer is there. A negative one is an answer as well.
     *
     * @param <A> the answer
     * @param ticket the ticket
     * @param received what was received
     */
    record Answered<A extends Answer>(Ticket ticket, Received<A> received) implements Outcome<A> {

        @Override
        public Optional<A> answer() {
            return Optional.of(received.answer());
        }
    }

    /**
     * There is no answer yet; ask again with the same ticket.
     *
     * @param <A> the answer
     * @param ticket the ticket
     */
    record NotYet<A extends Answer>(Ticket ticket) implements Outcome<A> {}

    /**
     * The terminal or the centre reported an error instead of an answer.
     *
     * @param <A> the answer
     * @param ticket the ticket
     * @param error the error
     */
    record Refused<A extends Answer>(Ticket ticket, TerminalError error) implements Outcome<A> {

        @Override
        public A orElseThrow() {
            throw failure();
        }

        /**
         * Returns the error as {@link EligibilityClient#send} throws it.
         *
         * @return the exception
         */
        public TerminalErrorException failure() {
            return new TerminalErrorException(error.kind(), error.code(), error.message(), ticket.toString());
        }
    }
}

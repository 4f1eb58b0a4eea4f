package jp.shikaku.core;

import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.Ticket;

/** How far an exchange in two steps is. Implementations are immutable and thread-safe. */
public sealed interface Progress {

    /**
     * The request of the first step was handed over.
     *
     * @param ticket with it the exchange can go on after a restart
     */
    record Submitted(Ticket ticket) implements Progress {}

    /**
     * The centre accepted the request.
     *
     * @param ticket with it the exchange can go on after a restart, under the same number
     * @param receptionNumber under which the result is fetched
     */
    record Accepted(Ticket ticket, ReceptionNumber receptionNumber) implements Progress {}

    /**
     * The result was asked for and is still being processed.
     *
     * @param receptionNumber under which the result is fetched
     * @param attempt how often it was asked for, from 1
     */
    record Processing(ReceptionNumber receptionNumber, int attempt) implements Progress {}

    /**
     * Units were read, some of them or all.
     *
     * @param units how many so far
     * @param of how many there are
     */
    record Received(int units, int of) implements Progress {}
}

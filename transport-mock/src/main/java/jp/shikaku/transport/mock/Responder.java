package jp.shikaku.transport.mock;

import java.time.LocalDateTime;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnyRequest;

/**
 * Answers one kind of request. Implementations are immutable and thread-safe.
 *
 * @param <R> the request
 */
@FunctionalInterface
interface Responder<R extends AnyRequest<?>> {

    /** What is answered at this time, Japanese local. */
    Response respond(R request, LocalDateTime now);

    /** An answer, and the scenario that decides whether it goes out. */
    record Response(Scenario scenario, Answer answer) {}
}

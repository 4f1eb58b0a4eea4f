package jp.shikaku.transport.mock;

import java.util.Optional;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.ProcessingResult;

/** What the terminal makes of a request about one card. */
record Verdict(Scenario scenario, AnswerHeader header, ProcessingResult result) {

    /** An answer with an error for the whole file echoes nothing. */
    <T> Optional<T> echo(T asked) {
        return Optional.of(asked).filter(key -> scenario != Scenario.TERMINAL_ERROR);
    }

    Responder.Response response(Answer answer) {
        return new Responder.Response(scenario, answer);
    }
}

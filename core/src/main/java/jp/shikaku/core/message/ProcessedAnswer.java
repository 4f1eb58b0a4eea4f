package jp.shikaku.core.message;

import java.util.Optional;

/** An answer whose body says how the inquiry went. Implementations are immutable and thread-safe. */
public interface ProcessedAnswer extends Answer {

    /**
     * Returns how the inquiry went.
     *
     * @return the result
     * @wire ProcessingResultStatus
     */
    ProcessingResult result();

    // one that does not say that processing succeeded is no success
    @Override
    default Optional<TerminalError> terminalError() {
        return header().terminalError().or(result()::terminalErrorUnlessNormal);
    }
}

package jp.shikaku.core.bulk;

import java.util.Optional;
import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.core.message.TerminalError;

/** One unit of a bulk result: a person, or a registration. Implementations are immutable and thread-safe. */
public sealed interface BulkUnit permits BulkConfirmUnit, BulkRegistrationUnit {

    /**
     * Returns how processing went.
     *
     * @return the status, with code and message where there are any
     */
    ProcessingResult processing();

    /**
     * Returns the error of this unit alone.
     *
     * @return empty unless processing ended with an error, or with a status that is not known
     */
    default Optional<TerminalError> terminalError() {
        return processing().terminalError();
    }
}

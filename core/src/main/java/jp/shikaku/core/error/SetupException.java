package jp.shikaku.core.error;

import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;

/**
 * Client, codec, transport or profile do not fit together, or a call does not fit them: a mistake of the program or its settings.
 * Immutable.
 */
public final class SetupException extends ShikakuException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure of the set-up.
     *
     * @param code what does not fit
     * @param details what the sentence names
     */
    public SetupException(DiagnosticCode code, String... details) {
        super(code, Stage.SETUP, HandOver.NOT_DELIVERED, List.of(details));
    }

    /**
     * A failure of the set-up with what the platform reported.
     *
     * @param code what does not fit
     * @param cause what the platform reported; it holds nothing personal, as there is no request yet
     */
    public SetupException(DiagnosticCode code, Throwable cause) {
        super(code, Stage.SETUP, HandOver.NOT_DELIVERED, List.of(), null, cause);
    }

    /** {@inheritDoc} */
    @Override
    public boolean retryable() {
        return false;
    }
}

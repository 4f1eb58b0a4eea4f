package jp.shikaku.core.error;

import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * The answer cannot be read: ill-formed, cut off, hostile, too large or in no known character set. Its file is in quarantine, unless that failed. Immutable.
 */
public final class MalformedAnswerException extends ShikakuException {

    private static final long serialVersionUID = 1L;

    /**
     * A refused answer.
     *
     * @param code why it is refused
     * @param details what the sentence names, such as a limit; never a value
     */
    public MalformedAnswerException(DiagnosticCode code, String... details) {
        this(code, null, List.of(details));
    }

    private MalformedAnswerException(DiagnosticCode code, @Nullable String ticket, List<String> details) {
        super(code, Stage.READING, HandOver.DELIVERED, details, ticket, null);
    }

    @Override
    MalformedAnswerException copy(String ticket) {
        return new MalformedAnswerException(code(), ticket, details());
    }

    /**
     * Returns whether to send again: yes; the answer itself was refused and cannot be collected.
     *
     * @return true
     */
    @Override
    public boolean retryable() {
        return true;
    }
}

package jp.shikaku.core.error;

import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * Files could not be written, read or moved. Immutable.
 */
public final class TransportException extends ShikakuException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure of the transport.
     *
     * @param code what failed
     * @param stage while sending or while waiting
     * @param handOver whether the request was handed over
     * @param cause what the platform reported, or null
     * @param details what the sentence names, such as a folder
     */
    public TransportException(
            DiagnosticCode code, Stage stage, HandOver handOver, @Nullable Throwable cause, String... details) {
        this(code, stage, handOver, cause, null, List.of(details));
    }

    private TransportException(
            DiagnosticCode code,
            Stage stage,
            HandOver handOver,
            @Nullable Throwable cause,
            @Nullable String ticket,
            List<String> details) {
        super(code, stage, handOver, details, ticket, cause);
    }

    @Override
    TransportException copy(String ticket) {
        return new TransportException(code(), stage(), handOver(), getCause(), ticket, details());
    }

    /**
     * Returns whether to send again: yes when the request was certainly not handed over, but for a file name that does not follow the
     * rules.
     *
     * @return whether a retry makes sense
     */
    @Override
    public boolean retryable() {
        return handOver() == HandOver.NOT_DELIVERED && code() != DiagnosticCode.FOREIGN_FILE_NAME;
    }
}

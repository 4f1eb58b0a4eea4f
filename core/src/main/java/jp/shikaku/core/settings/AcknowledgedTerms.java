package jp.shikaku.core.settings;

import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.util.Objects;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * The terms of use (利用規約) of a function that somebody read and agreed to before it was switched on. Kept by the vendor; it is not written to
 * the wire. Immutable and thread-safe.
 *
 * @param function the function whose terms they are; each has its own
 * @param version which terms, as they call themselves
 * @param acknowledgedBy who agreed: a name or number of the institution's staff
 * @param acknowledgedAt when; a time to come is refused when the change is to be sent
 */
public record AcknowledgedTerms(
        TerminalFunction function,
        String version,
        String acknowledgedBy,
        @PastOrPresent(message = "{SHK-2241}") Instant acknowledgedAt) {

    /**
     * Acknowledged terms.
     *
     * @param function whose terms they are
     * @param version which terms
     * @param acknowledgedBy who agreed
     * @param acknowledgedAt when
     * @throws InvalidRequestException if version or name is blank
     */
    public AcknowledgedTerms {
        Objects.requireNonNull(function, "function");
        if (version.isBlank() || acknowledgedBy.isBlank()) {
            throw new InvalidRequestException(DiagnosticCode.TERMS_NOT_ACKNOWLEDGED, "AcknowledgedTerms");
        }
        Objects.requireNonNull(acknowledgedAt, "acknowledgedAt");
    }

    /**
     * Names the version only.
     *
     * @return a text without a name
     */
    @Override
    public String toString() {
        return "AcknowledgedTerms[masked]";
    }
}

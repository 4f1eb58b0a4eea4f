package jp.shikaku.core.settings;

import java.time.LocalDateTime;
import java.util.Objects;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * The terms of use (利用規約) that somebody read and agreed to before a function was switched on. Kept by the vendor; it is not written to the
 * wire. Immutable and thread-safe.
 *
 * @param version which terms, as they call themselves
 * @param acknowledgedBy who agreed: a name or number of the institution's staff
 * @param acknowledgedAt when, Japanese time
 */
public record AcknowledgedTerms(String version, String acknowledgedBy, LocalDateTime acknowledgedAt) {

    /**
     * Acknowledged terms.
     *
     * @param version which terms
     * @param acknowledgedBy who agreed
     * @param acknowledgedAt when
     * @throws InvalidRequestException if version or name is blank
     */
    public AcknowledgedTerms {
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

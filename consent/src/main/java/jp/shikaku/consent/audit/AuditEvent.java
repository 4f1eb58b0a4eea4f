package jp.shikaku.consent.audit;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.consent.PatientReference;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.qualification.ViewableInformation;

/**
 * Who did what with which medical information of whom, why, and with what result (医療情報システムの安全管理に関するガイドライン 6.0). When, the
 * log writes itself. Immutable and thread-safe.
 *
 * @param operator who
 * @param action what
 * @param patient of whom, as a keyed hash
 * @param information which kinds
 * @param reason why: the purpose, or the code of a denial; nothing that names the patient
 * @param result with what result
 * @param exchangeId in which exchange, if in one
 */
public record AuditEvent(
        Operator operator,
        AuditAction action,
        Optional<PatientReference> patient,
        Set<ViewableInformation> information,
        String reason,
        AuditResult result,
        Optional<ExchangeId> exchangeId) {

    /**
     * An event.
     *
     * @param operator who
     * @param action what
     * @param patient of whom
     * @param information which kinds
     * @param reason why
     * @param result with what result
     * @param exchangeId in which exchange
     */
    public AuditEvent {
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(patient, "patient");
        information = Set.copyOf(information);
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(exchangeId, "exchangeId");
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "AuditEvent[masked]";
    }
}

package jp.shikaku.core.validation;

import jakarta.validation.Payload;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;

/**
 * How much each rule weighs at a site. Immutable and thread-safe.
 *
 * <p>What is set here wins; then the {@link Weight} in the payload of the constraint; then the usual weight of the rule's code.
 */
public final class SeverityPolicy {

    private static final SeverityPolicy STANDARD = new SeverityPolicy(Map.of());

    /** Without these, what is written would not follow the schema. */
    private static final Set<DiagnosticCode> FIRM =
            Set.of(DiagnosticCode.REQUIRED, DiagnosticCode.UNKNOWN_CODE_IN_REQUEST);

    private static final Map<Class<? extends Payload>, Severity> WEIGHTS = Map.of(
            Weight.Error.class, Severity.ERROR,
            Weight.Warning.class, Severity.WARNING,
            Weight.Information.class, Severity.INFORMATION);

    private final Map<DiagnosticCode, Severity> byCode;

    private SeverityPolicy(Map<DiagnosticCode, Severity> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /**
     * Every rule weighs what it usually does.
     *
     * @return the policy
     */
    public static SeverityPolicy standard() {
        return STANDARD;
    }

    /**
     * Raises or lowers one rule.
     *
     * @param rule its code
     * @param severity what it weighs from now on
     * @return a policy that does so
     * @throws IllegalArgumentException if a document could not be written without the rule: required values and known codes stay errors
     */
    public SeverityPolicy with(DiagnosticCode rule, Severity severity) {
        if (FIRM.contains(rule) && severity != Severity.ERROR) {
            throw new IllegalArgumentException(rule.code() + " is always an error");
        }
        Map<DiagnosticCode, Severity> changed = new EnumMap<>(DiagnosticCode.class);
        changed.putAll(byCode);
        changed.put(rule, severity);
        return new SeverityPolicy(changed);
    }

    /** What a rule weighs that was found with a payload. */
    Severity severity(DiagnosticCode rule, Set<Class<? extends Payload>> payload) {
        return Optional.ofNullable(byCode.get(rule))
                .or(() -> weights(payload).findFirst())
                .orElse(rule.severity());
    }

    private static Stream<Severity> weights(Set<Class<? extends Payload>> payload) {
        return payload.stream().filter(WEIGHTS::containsKey).map(WEIGHTS::get).sorted();
    }
}

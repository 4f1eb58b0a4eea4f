package jp.shikaku.core.error;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;

/**
 * The request breaks a rule; nothing was written. Immutable.
 */
public final class InvalidRequestException extends ShikakuException {

    private static final long serialVersionUID = 1L;

    private final List<Violation> violations;

    /**
     * A request that breaks rules.
     *
     * @param violations the rules it breaks, at least one of them an error
     * @throws IllegalArgumentException if none of them is an error
     */
    public InvalidRequestException(List<Violation> violations) {
        super(DiagnosticCode.INVALID_REQUEST, Stage.VALIDATION, HandOver.NOT_DELIVERED, List.of());
        if (violations.stream().noneMatch(violation -> violation.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("warnings alone do not make a request invalid");
        }
        this.violations = List.copyOf(violations);
    }

    /**
     * A single value that cannot be.
     *
     * @param code the rule
     * @param field the wire element
     * @param details what the sentence names beyond the field
     * @throws IllegalArgumentException if the rule is none whose breach is an error
     */
    public InvalidRequestException(DiagnosticCode code, String field, String... details) {
        this(List.of(Violation.of(code, field, details)));
    }

    /**
     * Returns the rules that are broken.
     *
     * @return at least one violation
     */
    public List<Violation> violations() {
        return violations;
    }

    /** {@inheritDoc} */
    @Override
    public boolean retryable() {
        return false;
    }

    /**
     * Returns what is wrong, one sentence for each violation.
     *
     * @param locale Japanese, or anything else for English
     * @return the sentences, each with its code
     */
    @Override
    public String message(Locale locale) {
        return violations.stream()
                .map(violation -> violation.code().code() + " " + violation.message(locale))
                .collect(Collectors.joining(" ", super.message(locale) + " ", ""));
    }
}

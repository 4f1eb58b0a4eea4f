package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.normalization.NameDefect;
import org.jspecify.annotations.Nullable;

/** Checks {@link LegibleName}. Thread-safe. */
public final class LegibleNameValidator implements ConstraintValidator<LegibleName, CharSequence> {

    /** Made by the engine. */
    public LegibleNameValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        Set<NameDefect> defects = value == null ? Set.of() : NameDefect.in(value);
        context.disableDefaultConstraintViolation();
        defects.forEach(defect -> Codes.add(context, code(defect)));
        return defects.isEmpty();
    }

    private static DiagnosticCode code(NameDefect defect) {
        return switch (defect) {
            case SUBSTITUTED -> DiagnosticCode.NAME_WITH_SUBSTITUTE;
            case PRIVATE_USE -> DiagnosticCode.NAME_WITH_PRIVATE_CHARACTER;
            case OUTSIDE_JIS_X_0208 -> DiagnosticCode.NAME_OUTSIDE_JIS_X_0208;
        };
    }
}

package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.identifier.CheckedNumber;
import org.jspecify.annotations.Nullable;

/** Checks {@link KnownLaw}. Thread-safe. */
public final class KnownLawValidator implements ConstraintValidator<KnownLaw, CheckedNumber> {

    /** Made by the engine. */
    public KnownLawValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CheckedNumber value, ConstraintValidatorContext context) {
        return value == null || Numbers.hasKnownLaw(value);
    }
}

package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.identifier.CheckedNumber;
import org.jspecify.annotations.Nullable;

/** Checks {@link CheckDigit}. Thread-safe. */
public final class CheckDigitValidator implements ConstraintValidator<CheckDigit, CheckedNumber> {

    /** Made by the engine. */
    public CheckDigitValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CheckedNumber value, ConstraintValidatorContext context) {
        return value == null || value.hasValidCheckDigit();
    }
}

package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.identifier.CheckedNumber;
import org.jspecify.annotations.Nullable;

/** Checks {@link NotSampleNumber}. Thread-safe. */
public final class NotSampleNumberValidator implements ConstraintValidator<NotSampleNumber, CheckedNumber> {

    /** Made by the engine. */
    public NotSampleNumberValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CheckedNumber value, ConstraintValidatorContext context) {
        return value == null || !value.value().equals("1234567890");
    }
}

package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link FullWidth}. Thread-safe. */
public final class FullWidthValidator implements ConstraintValidator<FullWidth, CharSequence> {

    /** Made by the engine. */
    public FullWidthValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || value.chars().noneMatch(Width::isHalf);
    }
}

package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link HalfWidthKana}. Thread-safe. */
public final class HalfWidthKanaValidator implements ConstraintValidator<HalfWidthKana, CharSequence> {

    /** Made by the engine. */
    public HalfWidthKanaValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || value.chars().allMatch(Width::isHalf);
    }
}

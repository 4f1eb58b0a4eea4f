package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link FullWidthKana}. Thread-safe. */
public final class FullWidthKanaValidator implements ConstraintValidator<FullWidthKana, CharSequence> {

    /** Made by the engine. */
    public FullWidthKanaValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || value.chars().allMatch(Width::isFullKana);
    }
}

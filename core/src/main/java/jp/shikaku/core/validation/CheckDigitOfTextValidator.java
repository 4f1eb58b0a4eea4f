package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link CheckDigit} on text. Thread-safe. */
public final class CheckDigitOfTextValidator implements ConstraintValidator<CheckDigit, CharSequence> {

    /** Made by the engine. */
    public CheckDigitOfTextValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return Numbers.in(value).map(number -> number.hasValidCheckDigit()).orElse(true);
    }
}

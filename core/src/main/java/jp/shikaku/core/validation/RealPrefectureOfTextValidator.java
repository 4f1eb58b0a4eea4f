package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link RealPrefecture} on text. Thread-safe. */
public final class RealPrefectureOfTextValidator implements ConstraintValidator<RealPrefecture, CharSequence> {

    /** Made by the engine. */
    public RealPrefectureOfTextValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return Numbers.in(value)
                .map(number -> Numbers.hasRealPrefecture(number))
                .orElse(true);
    }
}

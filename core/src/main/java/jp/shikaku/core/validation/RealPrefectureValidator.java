package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.identifier.CheckedNumber;
import org.jspecify.annotations.Nullable;

/** Checks {@link RealPrefecture}. Thread-safe. */
public final class RealPrefectureValidator implements ConstraintValidator<RealPrefecture, CheckedNumber> {

    /** Made by the engine. */
    public RealPrefectureValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CheckedNumber value, ConstraintValidatorContext context) {
        return value == null || Numbers.hasRealPrefecture(value);
    }
}

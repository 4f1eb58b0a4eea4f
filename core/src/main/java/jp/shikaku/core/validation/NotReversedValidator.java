package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.bulk.DateRange;
import org.jspecify.annotations.Nullable;

/** Checks {@link NotReversed}. Thread-safe. */
public final class NotReversedValidator implements ConstraintValidator<NotReversed, DateRange> {

    /** Made by the engine. */
    public NotReversedValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable DateRange value, ConstraintValidatorContext context) {
        return value == null || value.isOrdered();
    }
}

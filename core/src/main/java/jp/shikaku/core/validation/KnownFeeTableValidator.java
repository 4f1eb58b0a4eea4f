package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.identifier.CheckedNumber;
import org.jspecify.annotations.Nullable;

/** Checks {@link KnownFeeTable}. Thread-safe. */
public final class KnownFeeTableValidator implements ConstraintValidator<KnownFeeTable, CheckedNumber> {

    /** Made by the engine. */
    public KnownFeeTableValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CheckedNumber value, ConstraintValidatorContext context) {
        return value == null || Numbers.hasKnownFeeTable(value);
    }
}

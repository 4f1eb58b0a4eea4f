package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.identifier.CheckedNumber;
import org.jspecify.annotations.Nullable;

/** Checks {@link Form} on value types, which have their form already. Thread-safe. */
public final class FormOfValueValidator implements ConstraintValidator<Form, CheckedNumber> {

    /** Made by the engine. */
    public FormOfValueValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CheckedNumber value, ConstraintValidatorContext context) {
        return true;
    }
}

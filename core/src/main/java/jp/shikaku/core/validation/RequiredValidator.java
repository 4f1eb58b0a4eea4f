package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks {@link Required}. Thread-safe. */
public final class RequiredValidator implements ConstraintValidator<Required, Optional<?>> {

    /** Made by the engine. */
    public RequiredValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable Optional<?> value, ConstraintValidatorContext context) {
        return value != null && value.isPresent();
    }
}

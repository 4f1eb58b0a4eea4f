package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Checks {@link Required} of several values. Thread-safe. */
public final class RequiredOfCollectionValidator implements ConstraintValidator<Required, Collection<?>> {

    /** Made by the engine. */
    public RequiredOfCollectionValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable Collection<?> value, ConstraintValidatorContext context) {
        return value != null && !value.isEmpty();
    }
}

package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.code.Coded;
import org.jspecify.annotations.Nullable;

/** Checks {@link KnownCode}. Thread-safe. */
public final class KnownCodeValidator implements ConstraintValidator<KnownCode, Coded<?>> {

    /** Made by the engine. */
    public KnownCodeValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable Coded<?> value, ConstraintValidatorContext context) {
        return value == null || value.known().isPresent();
    }
}

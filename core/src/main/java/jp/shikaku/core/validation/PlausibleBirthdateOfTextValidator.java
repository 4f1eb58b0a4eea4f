package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link PlausibleBirthdate} on text. Thread-safe. */
public final class PlausibleBirthdateOfTextValidator implements ConstraintValidator<PlausibleBirthdate, CharSequence> {

    private final PlausibleBirthdateValidator validator = new PlausibleBirthdateValidator();

    /** Made by the engine. */
    public PlausibleBirthdateOfTextValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null
                || Dates.date(value)
                        .map(date -> validator.isValid(date, context))
                        .orElse(true);
    }
}

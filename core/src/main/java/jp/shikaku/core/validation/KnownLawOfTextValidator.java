package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.identifier.InsurerNumber;
import org.jspecify.annotations.Nullable;

/** Checks {@link KnownLaw} on text. Thread-safe. */
public final class KnownLawOfTextValidator implements ConstraintValidator<KnownLaw, CharSequence> {

    /** Made by the engine. */
    public KnownLawOfTextValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return Numbers.in(value, InsurerNumber.class)
                .map(number -> Numbers.hasKnownLaw(number))
                .orElse(true);
    }
}

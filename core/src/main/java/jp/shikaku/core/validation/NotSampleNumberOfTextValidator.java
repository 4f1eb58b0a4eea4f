package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import org.jspecify.annotations.Nullable;

/** Checks {@link NotSampleNumber} on text. Thread-safe. */
public final class NotSampleNumberOfTextValidator implements ConstraintValidator<NotSampleNumber, CharSequence> {

    /** Made by the engine. */
    public NotSampleNumberOfTextValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return Numbers.in(value, MedicalInstitutionCode.class)
                .map(number -> !number.value().equals("1234567890"))
                .orElse(true);
    }
}

package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import org.jspecify.annotations.Nullable;

/** Checks {@link KnownFeeTable} on text. Thread-safe. */
public final class KnownFeeTableOfTextValidator implements ConstraintValidator<KnownFeeTable, CharSequence> {

    /** Made by the engine. */
    public KnownFeeTableOfTextValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return Numbers.in(value, MedicalInstitutionCode.class)
                .map(number -> Numbers.hasKnownFeeTable(number))
                .orElse(true);
    }
}

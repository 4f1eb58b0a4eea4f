package jp.shikaku.core.bulk;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link FittingRanges}. Thread-safe. */
public final class FittingRangesValidator implements ConstraintValidator<FittingRanges, ConsentedFetch> {

    /** Made by the engine. */
    public FittingRangesValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable ConsentedFetch value, ConstraintValidatorContext context) {
        if (value == null || value.hasFittingRanges()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode(value.examinationDates().isPresent() ? "examinationDates" : "consentDates")
                .addConstraintViolation();
        return false;
    }
}

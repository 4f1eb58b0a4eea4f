package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.identifier.CheckedNumber;
import org.jspecify.annotations.Nullable;

/** Checks {@link CheckDigit} on text. Thread-safe once initialized. */
public final class CheckDigitOfTextValidator implements ConstraintValidator<CheckDigit, CharSequence> {

    private Class<? extends CheckedNumber> kind = CheckedNumber.class;

    /** Made by the engine. */
    public CheckDigitOfTextValidator() {
        // the engine calls initialize
    }

    @Override
    public void initialize(CheckDigit constraint) {
        kind = constraint.as();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return Numbers.in(value, kind)
                .map(number -> number.hasValidCheckDigit())
                .orElse(true);
    }
}

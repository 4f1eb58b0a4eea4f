package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.identifier.CheckedNumber;
import org.jspecify.annotations.Nullable;

/** Checks {@link RealPrefecture} on text. Thread-safe once initialized. */
public final class RealPrefectureOfTextValidator implements ConstraintValidator<RealPrefecture, CharSequence> {

    private Class<? extends CheckedNumber> kind = CheckedNumber.class;

    /** Made by the engine. */
    public RealPrefectureOfTextValidator() {
        // the engine calls initialize
    }

    @Override
    public void initialize(RealPrefecture constraint) {
        kind = constraint.as();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return Numbers.in(value, kind)
                .map(number -> Numbers.hasRealPrefecture(number))
                .orElse(true);
    }
}

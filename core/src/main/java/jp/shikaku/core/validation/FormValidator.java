package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Form} on text. Thread-safe once initialized. */
public final class FormValidator implements ConstraintValidator<Form, CharSequence> {

    private @Nullable Form constraint;

    /** Made by the engine. */
    public FormValidator() {
        // the engine calls initialize
    }

    @Override
    public void initialize(Form annotation) {
        constraint = annotation;
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null || constraint == null || constraint.value().accepts(value)) {
            return true;
        }
        return constraint.message().isEmpty()
                ? Codes.refuse(context, constraint.value().code())
                : false;
    }
}

package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link DateOrder}. Thread-safe once initialized. */
public final class DateOrderValidator implements ConstraintValidator<DateOrder, Object> {

    private @Nullable DateOrder constraint;

    /** Made by the engine. */
    public DateOrderValidator() {
        // the engine calls initialize
    }

    @Override
    public void initialize(DateOrder annotation) {
        constraint = annotation;
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        if (value == null || constraint == null || inOrder(value, constraint)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(constraint.message())
                .addPropertyNode(constraint.to())
                .addConstraintViolation();
        return false;
    }

    private static boolean inOrder(Object value, DateOrder period) {
        return Components.value(value, period.from())
                .flatMap(from -> Components.value(value, period.to())
                        .map(to -> Comparison.of(from).with(to) <= 0))
                .orElse(true);
    }

    /** Two values of one class that has an order. */
    private record Comparison(Object value) {

        static Comparison of(Object value) {
            return new Comparison(value);
        }

        @SuppressWarnings("unchecked")
        int with(Object other) {
            return value instanceof Comparable<?> comparable && value.getClass() == other.getClass()
                    ? ((Comparable<Object>) comparable).compareTo(other)
                    : 0;
        }

        @Override
        public String toString() {
            return "Comparison[masked]";
        }
    }
}

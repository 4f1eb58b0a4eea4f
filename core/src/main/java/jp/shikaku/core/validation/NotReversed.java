package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The range must have both its ends, the last day not before the first. Applies to {@link jp.shikaku.core.bulk.DateRange}. */
@Documented
@Constraint(validatedBy = NotReversedValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotReversed {

    /**
     * The code of the rule.
     *
     * @return the code in braces
     */
    String message() default "{SHK-2202}";

    /**
     * The groups of Jakarta Validation.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * The payload of Jakarta Validation.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};
}

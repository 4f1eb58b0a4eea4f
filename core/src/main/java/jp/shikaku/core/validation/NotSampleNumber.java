package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A medical institution code should not be 1234567890, which the guides show on the screen for settings. A warning.
 *
 * <p>Applies to {@link jp.shikaku.core.identifier.CheckedNumber} and to text; what is no institution code passes, as {@link Form} says
 * so.
 */
@Documented
@Constraint(validatedBy = {NotSampleNumberValidator.class, NotSampleNumberOfTextValidator.class})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotSampleNumber {

    /**
     * The code of the rule.
     *
     * @return the code in braces
     */
    String message() default "{SHK-2103}";

    /**
     * The groups of Jakarta Validation.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * The payload of Jakarta Validation; a {@link Weight} sets the severity in this place.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};
}

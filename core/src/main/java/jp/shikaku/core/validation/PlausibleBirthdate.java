package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A birth date (生年月日) must not lie in the future of the validator's clock; more than 130 years ago is a warning with the code SHK-2031.
 * Applies to dates, and to text of the form {@code yyyyMMdd}; other text passes, as {@link Form} says so.
 */
@Documented
@Constraint(validatedBy = {PlausibleBirthdateValidator.class, PlausibleBirthdateOfTextValidator.class})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlausibleBirthdate {

    /**
     * The code of the rule.
     *
     * @return the code in braces
     */
    String message() default "{SHK-2030}";

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

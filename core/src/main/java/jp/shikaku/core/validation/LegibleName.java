package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name (氏名) in which every character is what the person writes. Warnings: ● stands for a character the centre does not have, a character
 * of the private area (外字, SHK-2114) looks different on each machine, and one outside JIS X 0208 (SHK-2115) may be refused elsewhere.
 */
@Documented
@Constraint(validatedBy = LegibleNameValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface LegibleName {

    /**
     * The code of the rule.
     *
     * @return the code in braces
     */
    String message() default "{SHK-2113}";

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

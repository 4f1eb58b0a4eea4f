package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The law (法別番号) an insurer number of 8 digits begins with should be one of those known. A warning, as the list may grow and is not
 * official (assumption). Payers of medical aid (医療扶助, 12) stand in this place too.
 *
 * <p>Applies to {@link jp.shikaku.core.identifier.CheckedNumber} and to text; what is no insurer number passes, as {@link Form} says
 * so.
 */
@Documented
@Constraint(validatedBy = {KnownLawValidator.class, KnownLawOfTextValidator.class})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownLaw {

    /**
     * The code of the rule.
     *
     * @return the code in braces
     */
    String message() default "{SHK-2101}";

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

package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fee table (点数表番号) of a medical institution code should be 1 medical, 3 dental, 4 pharmacy or 6 home-visit nursing. A warning, as
 * codes of other facilities may differ.
 *
 * <p>Applies to {@link jp.shikaku.core.identifier.CheckedNumber} and to text; what is no institution code passes, as {@link Form} says
 * so.
 */
@Documented
@Constraint(validatedBy = {KnownFeeTableValidator.class, KnownFeeTableOfTextValidator.class})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownFeeTable {

    /**
     * The code of the rule.
     *
     * @return the code in braces
     */
    String message() default "{SHK-2102}";

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

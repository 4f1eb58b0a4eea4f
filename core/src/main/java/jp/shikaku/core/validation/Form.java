package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text must have the form of a value, such as {@code @Form(ValueForm.POST_NUMBER) String postNumber}. Applies to text, and to the value
 * types, which have their form already. The code is that of the form unless a message is given.
 */
@Documented
@Constraint(validatedBy = {FormValidator.class, FormOfValueValidator.class})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Form {

    /**
     * Which value it is.
     *
     * @return the form
     */
    ValueForm value();

    /**
     * The code of the rule, that of the form unless given.
     *
     * @return the code in braces, or nothing
     */
    String message() default "";

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

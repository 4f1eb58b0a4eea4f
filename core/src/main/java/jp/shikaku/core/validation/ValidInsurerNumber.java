package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.shikaku.core.identifier.InsurerNumber;

/**
 * 保険者番号: a right insurer number, such as {@code 01130012} or {@code 138057}; 6 or 8 digits, padded or full-width as on cards.
 *
 * <p>Applies to the value type, which has the right form already, and to text. Each rule has its own code:
 * the form as {@link Form}, then {@link CheckDigit}, {@link RealPrefecture} and {@link KnownLaw}.
 * What has not the form is told that alone.
 */
@Form(ValueForm.INSURER_NUMBER)
@CheckDigit(as = InsurerNumber.class)
@RealPrefecture(as = InsurerNumber.class)
@KnownLaw
@Documented
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidInsurerNumber {

    /**
     * Of no effect: each of the rules this one is made of has its own code.
     *
     * @return nothing
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

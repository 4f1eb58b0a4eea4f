package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.shikaku.core.identifier.BeneficiaryNumber;

/**
 * 公費受給者番号: a right beneficiary number of 7 digits, such as {@code 1234566}.
 *
 * <p>Applies to the value type, which has the right form already, and to text. Each rule has its own code:
 * the form as {@link Form}, then {@link CheckDigit}.
 * What has not the form is told that alone.
 */
@Form(ValueForm.BENEFICIARY_NUMBER)
@CheckDigit(as = BeneficiaryNumber.class)
@Documented
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidBeneficiaryNumber {

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

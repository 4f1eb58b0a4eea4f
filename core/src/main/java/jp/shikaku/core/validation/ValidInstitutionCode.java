package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.shikaku.core.identifier.MedicalInstitutionCode;

/**
 * 医療機関コード: a right institution code of 10 digits, such as {@code 0110113719}; all but the form are warnings.
 *
 * <p>Applies to the value type, which has the right form already, and to text. Each rule has its own code:
 * the form as {@link Form}, then {@link CheckDigit} as a warning, {@link RealPrefecture}, {@link KnownFeeTable} and {@link NotSampleNumber}.
 * What has not the form is told that alone.
 */
@Form(ValueForm.INSTITUTION_CODE)
@CheckDigit(as = MedicalInstitutionCode.class, message = "{SHK-2021}")
@RealPrefecture(as = MedicalInstitutionCode.class)
@KnownFeeTable
@NotSampleNumber
@Documented
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidInstitutionCode {

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

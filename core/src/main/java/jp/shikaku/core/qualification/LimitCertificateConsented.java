package jp.shikaku.core.qualification;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A limit certificate (限度額適用認定証) is only there with the consent of the patient. A warning.
 */
@Documented
@Constraint(validatedBy = LimitCertificateConsentedValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LimitCertificateConsented {

    /**
     * The code of the rule.
     *
     * @return the code in braces
     */
    String message() default "{SHK-2133}";

    /**
     * The groups of Jakarta Validation.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * The payload of Jakarta Validation; a {@link jp.shikaku.core.validation.Weight} sets the severity in this place.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};
}

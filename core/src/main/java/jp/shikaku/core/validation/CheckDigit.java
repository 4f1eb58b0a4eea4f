package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The check digit (検証番号) must fit. Applies to {@link jp.shikaku.core.identifier.CheckedNumber}; a wrong one is an error, but for
 * medical institution codes (医療機関コード) a warning, as some kinds of institutions may not follow the scheme.
 */
@Documented
@Constraint(validatedBy = CheckDigitValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CheckDigit {

    /**
     * The code of the rule.
     *
     * @return the code in braces
     */
    String message() default "{SHK-2020}";

    /**
     * The groups of Jakarta Validation.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * The payload of Jakarta Validation.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};
}

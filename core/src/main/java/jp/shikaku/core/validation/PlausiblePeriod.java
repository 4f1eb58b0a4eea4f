package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The months must not be reversed (SHK-2220), nor lie after this month in Japan (SHK-2221). Applies to
 * {@link jp.shikaku.core.medical.Period}.
 */
@Documented
@Constraint(validatedBy = PlausiblePeriodValidator.class)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlausiblePeriod {

    /**
     * The code of the first rule.
     *
     * @return the code in braces
     */
    String message() default "{SHK-2220}";

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

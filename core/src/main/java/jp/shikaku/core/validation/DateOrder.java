package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A period (期間): the end must not lie before the beginning. Both are named by their components, getters or fields, and may be dates, times,
 * months or text that sorts in their order, such as {@code yyyyMMdd}; what is absent passes.
 *
 * <p>On a class of a named module, its package must be open to {@code jp.shikaku.core} or its accessors public and exported.
 */
@Documented
@Constraint(validatedBy = DateOrderValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(DateOrder.List.class)
public @interface DateOrder {

    /**
     * Names the beginning.
     *
     * @return a component, property or field
     */
    String from();

    /**
     * Names the end; a violation is told of it.
     *
     * @return a component, property or field
     */
    String to();

    /**
     * The code of the rule.
     *
     * @return the code in braces
     */
    String message() default "{SHK-2120}";

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

    /** Several periods of one class. */
    @Documented
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        /**
         * The periods.
         *
         * @return one constraint for each
         */
        DateOrder[] value();
    }
}

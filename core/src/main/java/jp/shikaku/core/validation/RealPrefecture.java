package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.shikaku.core.identifier.CheckedNumber;

/**
 * The prefecture (都道府県番号) should be 01 to 47; numbers for tests have others, such as 99. A warning.
 *
 * <p>Applies to {@link CheckedNumber} and to text; text that is no such number passes, as {@link Form} says so. A number without a prefecture passes.
 */
@Documented
@Constraint(validatedBy = {RealPrefectureValidator.class, RealPrefectureOfTextValidator.class})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface RealPrefecture {

    /**
     * The code of the rule.
     *
     * @return the code in braces
     */
    String message() default "{SHK-2022}";

    /**
     * Which number a text is read as, such as {@code PublicExpenseNumber.class}. Unless given, any that it has the length of.
     *
     * @return the kind of number
     */
    Class<? extends CheckedNumber> as() default CheckedNumber.class;

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

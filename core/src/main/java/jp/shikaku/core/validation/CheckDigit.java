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
 * The check digit (検証番号) must fit. Every wrong single digit is found; a swap of neighbouring 0 and 9 is not.
 *
 * <p>Applies to {@link CheckedNumber} and to text; text that is no such number passes, as {@link Form} says so.
 * For medical institution codes (医療機関コード) {@link ValidInstitutionCode} makes it a warning, as some kinds of institutions may not
 * follow the scheme.
 */
@Documented
@Constraint(validatedBy = {CheckDigitValidator.class, CheckDigitOfTextValidator.class})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface CheckDigit {

    /**
     * The code of the rule.
     *
     * @return the code in braces
     */
    String message() default "{SHK-2020}";

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

package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The data of a card must go together: cards of the late elderly (後期高齢者医療, law 39) have no symbol (warning SHK-2130) and no branch
 * number (warning SHK-2131); other cards have a branch number unless they are old (information SHK-2132).
 *
 * <p>The three are named by their components, getters or fields, as values or text. On a class of a named module, its package must be open to
 * {@code jp.shikaku.core} or its accessors public and exported.
 */
@Documented
@Constraint(validatedBy = CardCombinationValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CardCombination {

    /**
     * Names the insurer number.
     *
     * @return a component, property or field
     */
    String insurerNumber() default "insurerNumber";

    /**
     * Names the symbol.
     *
     * @return a component, property or field
     */
    String symbol() default "insuredCardSymbol";

    /**
     * Names the branch number.
     *
     * @return a component, property or field
     */
    String branch() default "insuredBranchNumber";

    /**
     * The code of the rule.
     *
     * @return the code in braces
     */
    String message() default "{SHK-2130}";

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

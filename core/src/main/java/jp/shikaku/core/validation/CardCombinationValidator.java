package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.identifier.InsurerNumber;
import org.jspecify.annotations.Nullable;

/** Checks {@link CardCombination}. Thread-safe once initialized. */
public final class CardCombinationValidator implements ConstraintValidator<CardCombination, Object> {

    private static final String LATE_ELDERLY = "39";
    private static final String MEDICAL_AID = "12";

    private @Nullable CardCombination constraint;

    /** Made by the engine. */
    public CardCombinationValidator() {
        // the engine calls initialize
    }

    @Override
    public void initialize(CardCombination annotation) {
        constraint = annotation;
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        if (value == null || constraint == null) {
            return true;
        }
        String law = insurer(value, constraint).flatMap(InsurerNumber::law).orElse("");
        boolean symbol = isThere(value, constraint.symbol());
        boolean branch = isThere(value, constraint.branch());
        context.disableDefaultConstraintViolation();
        return law.equals(LATE_ELDERLY)
                ? refuseIf(symbol, context, DiagnosticCode.SYMBOL_OF_LATE_ELDERLY, constraint.symbol())
                        & refuseIf(branch, context, DiagnosticCode.BRANCH_OF_LATE_ELDERLY, constraint.branch())
                : refuseIf(
                        !branch
                                && !law.equals(MEDICAL_AID)
                                && insurer(value, constraint).isPresent(),
                        context,
                        DiagnosticCode.BRANCH_MISSING,
                        constraint.branch());
    }

    private static Optional<InsurerNumber> insurer(Object value, CardCombination names) {
        return Components.value(value, names.insurerNumber())
                .flatMap(number -> number instanceof InsurerNumber insurer
                        ? Optional.of(insurer)
                        : Numbers.in(number.toString(), InsurerNumber.class));
    }

    private static boolean isThere(Object value, String name) {
        return Components.value(value, name)
                .filter(part ->
                        !(part instanceof CharSequence text) || !text.toString().isBlank())
                .isPresent();
    }

    private static boolean refuseIf(
            boolean wrong, ConstraintValidatorContext context, DiagnosticCode code, String name) {
        if (wrong) {
            Codes.add(context, code, name);
        }
        return !wrong;
    }
}

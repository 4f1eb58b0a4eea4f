package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.time.Japan;
import org.jspecify.annotations.Nullable;

/** Checks {@link PlausibleBirthdate}. Thread-safe. */
public final class PlausibleBirthdateValidator implements ConstraintValidator<PlausibleBirthdate, LocalDate> {

    private static final int MAXIMUM_AGE = 130;

    /** Made by the engine. */
    public PlausibleBirthdateValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
        LocalDate today = LocalDate.now(context.getClockProvider().getClock().withZone(Japan.ZONE));
        if (value == null) {
            return true;
        }
        if (value.isAfter(today)) {
            return false;
        }
        return value.isBefore(today.minusYears(MAXIMUM_AGE))
                ? Codes.refuse(context, DiagnosticCode.BIRTHDATE_IMPLAUSIBLE)
                : true;
    }
}

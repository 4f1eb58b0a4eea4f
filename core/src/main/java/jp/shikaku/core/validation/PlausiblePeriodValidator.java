package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.YearMonth;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.medical.Period;
import jp.shikaku.core.time.Japan;
import org.jspecify.annotations.Nullable;

/** Checks {@link PlausiblePeriod}. Thread-safe. */
public final class PlausiblePeriodValidator implements ConstraintValidator<PlausiblePeriod, Period> {

    /** Made by the engine. */
    public PlausiblePeriodValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable Period value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        YearMonth now = YearMonth.now(context.getClockProvider().getClock().withZone(Japan.ZONE));
        if (isAfter(value.startDate(), now)) {
            return Codes.refuse(context, DiagnosticCode.PERIOD_IN_FUTURE, "startDate");
        }
        if (isAfter(value.endDate(), now)) {
            return Codes.refuse(context, DiagnosticCode.PERIOD_IN_FUTURE, "endDate");
        }
        boolean reversed =
                value.endDate().filter(end -> isAfter(value.startDate(), end)).isPresent();
        return !reversed || Codes.refuse(context, DiagnosticCode.PERIOD_REVERSED, "startDate");
    }

    private static boolean isAfter(Optional<YearMonth> month, YearMonth other) {
        return month.filter(value -> value.isAfter(other)).isPresent();
    }
}

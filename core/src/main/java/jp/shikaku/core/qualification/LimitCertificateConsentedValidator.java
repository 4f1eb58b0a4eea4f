package jp.shikaku.core.qualification;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jp.shikaku.core.code.LimitCertificateConsent;
import org.jspecify.annotations.Nullable;

/** Checks {@link LimitCertificateConsented}. Thread-safe. */
public final class LimitCertificateConsentedValidator
        implements ConstraintValidator<LimitCertificateConsented, Qualification> {

    /** Made by the engine. */
    public LimitCertificateConsentedValidator() {
        // nothing to prepare
    }

    @Override
    public boolean isValid(@Nullable Qualification value, ConstraintValidatorContext context) {
        if (value == null || value.limitApplicationCertificate().isEmpty() || !isRefused(value.limitConsent())) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode("limitApplicationCertificate")
                .addConstraintViolation();
        return false;
    }

    private static boolean isRefused(LimitConsent consent) {
        return consent.flag()
                .filter(flag -> flag.is(LimitCertificateConsent.NOT_CONSENTED))
                .isPresent();
    }
}

package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.qualification.LimitConsent;
import jp.shikaku.xml.internal.wire.ResultOfQualificationConfirmation;

/** The consent to pass on the limit certificate. Stateless. */
final class LimitConsentMapper {

    private LimitConsentMapper() {}

    static LimitConsent toValue(ResultOfQualificationConfirmation wire) {
        return LimitConsent.builder()
                .flag(wire.getLimitApplicationCertificateRelatedConsFlg())
                .consentTime(wire.getLimitApplicationCertificateRelatedConsTime())
                .build();
    }

    static void fill(ResultOfQualificationConfirmation wire, LimitConsent value) {
        value.flag().ifPresent(wire::setLimitApplicationCertificateRelatedConsFlg);
        value.consentTime().ifPresent(wire::setLimitApplicationCertificateRelatedConsTime);
    }
}

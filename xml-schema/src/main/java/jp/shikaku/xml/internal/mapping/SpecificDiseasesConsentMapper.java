package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.qualification.SpecificDiseasesConsent;
import jp.shikaku.xml.internal.wire.ResultOfQualificationConfirmation;

/** The consent to pass on the certificates for specific diseases. Stateless. */
final class SpecificDiseasesConsentMapper {

    private SpecificDiseasesConsentMapper() {}

    static SpecificDiseasesConsent toValue(ResultOfQualificationConfirmation wire) {
        return SpecificDiseasesConsent.builder()
                .flag(wire.getSpecificDiseasesCertificateRelatedConsFlg())
                .consentTime(wire.getSpecificDiseasesCertificateRelatedConsTime())
                .build();
    }

    static void fill(ResultOfQualificationConfirmation wire, SpecificDiseasesConsent value) {
        value.flag().ifPresent(wire::setSpecificDiseasesCertificateRelatedConsFlg);
        value.consentTime().ifPresent(wire::setSpecificDiseasesCertificateRelatedConsTime);
    }
}

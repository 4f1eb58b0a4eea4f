package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.qualification.SpecificDiseasesCertificate;
import jp.shikaku.xml.internal.wire.SpecificDiseasesCertificateInfo;

/** 特定疾病療養受療証. Stateless. */
final class SpecificDiseasesCertificateMapper {

    private SpecificDiseasesCertificateMapper() {}

    static SpecificDiseasesCertificate toValue(SpecificDiseasesCertificateInfo wire) {
        return SpecificDiseasesCertificate.builder()
                .diseaseCategory(wire.getSpecificDiseasesDiseaseCategory())
                .certificateDate(wire.getSpecificDiseasesCertificateDate())
                .validStartDate(wire.getSpecificDiseasesValidStartDate())
                .validEndDate(wire.getSpecificDiseasesValidEndDate())
                .selfPay(wire.getSpecificDiseasesSelfPay())
                .build();
    }

    static SpecificDiseasesCertificateInfo toWire(SpecificDiseasesCertificate value) {
        SpecificDiseasesCertificateInfo wire = new SpecificDiseasesCertificateInfo();
        value.diseaseCategory().ifPresent(wire::setSpecificDiseasesDiseaseCategory);
        value.certificateDate().ifPresent(wire::setSpecificDiseasesCertificateDate);
        value.validStartDate().ifPresent(wire::setSpecificDiseasesValidStartDate);
        value.validEndDate().ifPresent(wire::setSpecificDiseasesValidEndDate);
        value.selfPay().ifPresent(wire::setSpecificDiseasesSelfPay);
        return wire;
    }
}

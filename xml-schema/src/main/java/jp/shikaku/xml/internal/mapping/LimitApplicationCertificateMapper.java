package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.qualification.LimitApplicationCertificate;
import jp.shikaku.xml.internal.wire.LimitApplicationCertificateRelatedInfo;

/** 限度額適用認定証. Stateless. */
final class LimitApplicationCertificateMapper {

    private LimitApplicationCertificateMapper() {}

    static LimitApplicationCertificate toValue(LimitApplicationCertificateRelatedInfo wire) {
        return LimitApplicationCertificate.builder()
                .classification(wire.getLimitApplicationCertificateClassification())
                .classificationFlag(wire.getLimitApplicationCertificateClassificationFlag())
                .certificateDate(wire.getLimitApplicationCertificateDate())
                .validStartDate(wire.getLimitApplicationCertificateValidStartDate())
                .validEndDate(wire.getLimitApplicationCertificateValidEndDate())
                .longTermDate(wire.getLimitApplicationCertificateLongTermDate())
                .build();
    }

    static LimitApplicationCertificateRelatedInfo toWire(LimitApplicationCertificate value) {
        LimitApplicationCertificateRelatedInfo wire = new LimitApplicationCertificateRelatedInfo();
        value.classification().ifPresent(wire::setLimitApplicationCertificateClassification);
        value.classificationFlag().ifPresent(wire::setLimitApplicationCertificateClassificationFlag);
        value.certificateDate().ifPresent(wire::setLimitApplicationCertificateDate);
        value.validStartDate().ifPresent(wire::setLimitApplicationCertificateValidStartDate);
        value.validEndDate().ifPresent(wire::setLimitApplicationCertificateValidEndDate);
        value.longTermDate().ifPresent(wire::setLimitApplicationCertificateLongTermDate);
        return wire;
    }
}

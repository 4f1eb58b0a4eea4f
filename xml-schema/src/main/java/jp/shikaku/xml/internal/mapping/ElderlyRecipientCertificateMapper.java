package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.qualification.ElderlyRecipientCertificate;
import jp.shikaku.xml.internal.wire.ElderlyRecipientCertificateInfo;

/** 高齢受給者証. Stateless. */
final class ElderlyRecipientCertificateMapper {

    private ElderlyRecipientCertificateMapper() {}

    static ElderlyRecipientCertificate toValue(ElderlyRecipientCertificateInfo wire) {
        return ElderlyRecipientCertificate.builder()
                .certificateDate(wire.getElderlyRecipientCertificateDate())
                .validStartDate(wire.getElderlyRecipientValidStartDate())
                .validEndDate(wire.getElderlyRecipientValidEndDate())
                .contributionRatio(wire.getElderlyRecipientContributionRatio())
                .build();
    }

    static ElderlyRecipientCertificateInfo toWire(ElderlyRecipientCertificate value) {
        ElderlyRecipientCertificateInfo wire = new ElderlyRecipientCertificateInfo();
        value.certificateDate().ifPresent(wire::setElderlyRecipientCertificateDate);
        value.validStartDate().ifPresent(wire::setElderlyRecipientValidStartDate);
        value.validEndDate().ifPresent(wire::setElderlyRecipientValidEndDate);
        value.contributionRatio().ifPresent(wire::setElderlyRecipientContributionRatio);
        return wire;
    }
}

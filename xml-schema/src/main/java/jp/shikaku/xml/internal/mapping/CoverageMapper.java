package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.qualification.Coverage;
import jp.shikaku.xml.internal.wire.ResultOfQualificationConfirmation;

/** The insured card, its insurer and its dates. Stateless. */
final class CoverageMapper {

    private CoverageMapper() {}

    static Coverage toValue(ResultOfQualificationConfirmation wire) {
        return Coverage.builder()
                .insurerNumber(wire.getInsurerNumber())
                .insurerName(wire.getInsurerName())
                .insuredCardSymbol(wire.getInsuredCardSymbol())
                .insuredIdentificationNumber(wire.getInsuredIdentificationNumber())
                .insuredBranchNumber(wire.getInsuredBranchNumber())
                .personalFamilyClassification(wire.getPersonalFamilyClassification())
                .insuredName(wire.getInsuredName())
                .qualificationDate(wire.getQualificationDate())
                .disqualificationDate(wire.getDisqualificationDate())
                .insuredCertificateIssuanceDate(wire.getInsuredCertificateIssuanceDate())
                .insuredCardValidDate(wire.getInsuredCardValidDate())
                .insuredCardExpirationDate(wire.getInsuredCardExpirationDate())
                .insuredPartialContributionRatio(wire.getInsuredPartialContributionRatio())
                .preschoolClassification(wire.getPreschoolClassification())
                .reasonOfLoss(wire.getReasonOfLoss())
                .build();
    }

    static void fill(ResultOfQualificationConfirmation wire, Coverage value) {
        value.insurerNumber().ifPresent(wire::setInsurerNumber);
        value.insurerName().ifPresent(wire::setInsurerName);
        value.insuredCardSymbol().ifPresent(wire::setInsuredCardSymbol);
        value.insuredIdentificationNumber().ifPresent(wire::setInsuredIdentificationNumber);
        value.insuredBranchNumber().ifPresent(wire::setInsuredBranchNumber);
        value.personalFamilyClassification().ifPresent(wire::setPersonalFamilyClassification);
        value.insuredName().ifPresent(wire::setInsuredName);
        value.qualificationDate().ifPresent(wire::setQualificationDate);
        value.disqualificationDate().ifPresent(wire::setDisqualificationDate);
        value.insuredCertificateIssuanceDate().ifPresent(wire::setInsuredCertificateIssuanceDate);
        value.insuredCardValidDate().ifPresent(wire::setInsuredCardValidDate);
        value.insuredCardExpirationDate().ifPresent(wire::setInsuredCardExpirationDate);
        value.insuredPartialContributionRatio().ifPresent(wire::setInsuredPartialContributionRatio);
        value.preschoolClassification().ifPresent(wire::setPreschoolClassification);
        value.reasonOfLoss().ifPresent(wire::setReasonOfLoss);
    }
}

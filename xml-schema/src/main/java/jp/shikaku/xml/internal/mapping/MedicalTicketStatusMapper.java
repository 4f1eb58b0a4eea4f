package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.qualification.MedicalTicketStatus;
import jp.shikaku.xml.internal.wire.MedicalTicketInfo;

/** What else pays, according to a 医療券・調剤券. StatusOfInfecton is misspelled on the wire. Stateless. */
final class MedicalTicketStatusMapper {

    private MedicalTicketStatusMapper() {}

    static MedicalTicketStatus toValue(MedicalTicketInfo wire) {
        return MedicalTicketStatus.builder()
                .singleOrCombinedUse(wire.getSingleOrCombinedUse())
                .statusOfSocialInsurance(wire.getStatusOfSocialInsurance())
                .consistencyFlag(wire.getConsistencyFlag())
                .statusOfInfection(wire.getStatusOfInfecton())
                .statusOfElderlyMedicalCare(wire.getStatusOfElderlyMedicalCare())
                .statusOfPrefecturalExpenses(wire.getStatusOfPrefecturalExpenses())
                .build();
    }

    static void fill(MedicalTicketInfo wire, MedicalTicketStatus value) {
        value.singleOrCombinedUse().ifPresent(wire::setSingleOrCombinedUse);
        value.statusOfSocialInsurance().ifPresent(wire::setStatusOfSocialInsurance);
        value.consistencyFlag().ifPresent(wire::setConsistencyFlag);
        value.statusOfInfection().ifPresent(wire::setStatusOfInfecton);
        value.statusOfElderlyMedicalCare().ifPresent(wire::setStatusOfElderlyMedicalCare);
        value.statusOfPrefecturalExpenses().ifPresent(wire::setStatusOfPrefecturalExpenses);
    }
}

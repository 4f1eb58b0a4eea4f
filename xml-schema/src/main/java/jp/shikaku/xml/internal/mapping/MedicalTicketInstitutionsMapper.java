package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.qualification.MedicalTicketInstitutions;
import jp.shikaku.xml.internal.wire.MedicalTicketInfo;

/** The institutions that a 医療券・調剤券 names. Stateless. */
final class MedicalTicketInstitutionsMapper {

    private MedicalTicketInstitutionsMapper() {}

    static MedicalTicketInstitutions toValue(MedicalTicketInfo wire) {
        return MedicalTicketInstitutions.builder()
                .designatedMedicalInstitutionCode(wire.getDesignatedMedicalInstitutionCode())
                .designatedMedicalInstitutionFlag(wire.getDesignatedMedicalInstitutionFlag())
                .designatedMedicalInstitutionName(wire.getDesignatedMedicalInstitutionName())
                .prescriptionIssuerMedicalInstitutionCode(wire.getPrescriptionIssuerMedicalInstitutionCode())
                .prescriptionIssuerMedicalInstitutionName(wire.getPrescriptionIssuerMedicalInstitutionName())
                .build();
    }

    static void fill(MedicalTicketInfo wire, MedicalTicketInstitutions value) {
        value.designatedMedicalInstitutionCode().ifPresent(wire::setDesignatedMedicalInstitutionCode);
        value.designatedMedicalInstitutionFlag().ifPresent(wire::setDesignatedMedicalInstitutionFlag);
        value.designatedMedicalInstitutionName().ifPresent(wire::setDesignatedMedicalInstitutionName);
        value.prescriptionIssuerMedicalInstitutionCode().ifPresent(wire::setPrescriptionIssuerMedicalInstitutionCode);
        value.prescriptionIssuerMedicalInstitutionName().ifPresent(wire::setPrescriptionIssuerMedicalInstitutionName);
    }
}

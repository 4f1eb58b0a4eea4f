package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.qualification.MedicalTicket;
import jp.shikaku.xml.internal.wire.MedicalTicketInfo;

/** 医療券・調剤券. Stateless. */
final class MedicalTicketMapper {

    private MedicalTicketMapper() {}

    static MedicalTicket toValue(MedicalTicketInfo wire) {
        return MedicalTicket.builder()
                .ticketType(wire.getTicketType())
                .medicalTicketValidDate(wire.getMedicalTicketValidDate())
                .medicalTicketExpirationDate(wire.getMedicalTicketExpirationDate())
                .issueNumber(wire.getIssueNumber())
                .medicalTreatmentMonth(wire.getMedicalTreatmentMonth())
                .institutions(MedicalTicketInstitutionsMapper.toValue(wire))
                .injuryName1(wire.getInjuryName1())
                .injuryName2(wire.getInjuryName2())
                .injuryName3(wire.getInjuryName3())
                .medicalTreatmentType(wire.getMedicalTreatmentType())
                .selfPayAmount(wire.getSelfPayAmount())
                .districtContactName(wire.getDistrictContactName())
                .handlingContactName(wire.getHandlingContactName())
                .status(MedicalTicketStatusMapper.toValue(wire))
                .remarks1(wire.getRemarks1())
                .remarks2(wire.getRemarks2())
                .remarks3(wire.getRemarks3())
                .build();
    }

    static MedicalTicketInfo toWire(MedicalTicket value) {
        MedicalTicketInfo wire = new MedicalTicketInfo();
        value.ticketType().ifPresent(wire::setTicketType);
        value.medicalTicketValidDate().ifPresent(wire::setMedicalTicketValidDate);
        value.medicalTicketExpirationDate().ifPresent(wire::setMedicalTicketExpirationDate);
        value.issueNumber().ifPresent(wire::setIssueNumber);
        value.medicalTreatmentMonth().ifPresent(wire::setMedicalTreatmentMonth);
        value.injuryName1().ifPresent(wire::setInjuryName1);
        value.injuryName2().ifPresent(wire::setInjuryName2);
        value.injuryName3().ifPresent(wire::setInjuryName3);
        value.medicalTreatmentType().ifPresent(wire::setMedicalTreatmentType);
        value.selfPayAmount().ifPresent(wire::setSelfPayAmount);
        value.districtContactName().ifPresent(wire::setDistrictContactName);
        value.handlingContactName().ifPresent(wire::setHandlingContactName);
        value.remarks1().ifPresent(wire::setRemarks1);
        value.remarks2().ifPresent(wire::setRemarks2);
        value.remarks3().ifPresent(wire::setRemarks3);
        MedicalTicketInstitutionsMapper.fill(wire, value.institutions());
        MedicalTicketStatusMapper.fill(wire, value.status());
        return wire;
    }
}

package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.medical.PatientKey;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.xml.internal.wire.MedicalRequestHeader;
import org.jspecify.annotations.Nullable;

/** The header of a request for medical information, which holds the card as well. Stateless. */
final class MedicalHeaderMapper {

    private MedicalHeaderMapper() {}

    static RequestHeader header(MedicalRequestHeader wire) {
        return RequestHeader.builder()
                .medicalInstitutionCode(wire.getMedicalInstitutionCode())
                .arbitraryFileIdentifier(wire.getArbitraryFileIdentifier())
                .build();
    }

    static PatientKey patient(MedicalRequestHeader wire) {
        return PatientKey.builder()
                .insurerNumber(wire.getInsurerNumber())
                .insuranceCardSymbol(wire.getInsuranceCardSymbol())
                .insuredPersonIdentificationNumber(wire.getInsuredPersonIdentificationNumber())
                .branchNumber(wire.getBranchNumber())
                .build();
    }

    static MedicalRequestHeader toWire(RequestHeader header, PatientKey patient) {
        MedicalRequestHeader wire = new MedicalRequestHeader();
        header.medicalInstitutionCode().ifPresent(wire::setMedicalInstitutionCode);
        patient.insurerNumber().ifPresent(wire::setInsurerNumber);
        patient.insuranceCardSymbol().ifPresent(wire::setInsuranceCardSymbol);
        patient.insuredPersonIdentificationNumber().ifPresent(wire::setInsuredPersonIdentificationNumber);
        patient.branchNumber().ifPresent(wire::setBranchNumber);
        header.arbitraryFileIdentifier().ifPresent(wire::setArbitraryFileIdentifier);
        return wire;
    }

    /** Where it stands is inferred, so it is read in both places. */
    static @Nullable String either(@Nullable String inBody, @Nullable String inHeader) {
        return inBody == null ? inHeader : inBody;
    }
}

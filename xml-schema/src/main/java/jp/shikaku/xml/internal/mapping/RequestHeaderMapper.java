package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.xml.internal.wire.QualificationRequestHeader;

/** The header of a request for a qualification. Stateless. */
final class RequestHeaderMapper {

    private RequestHeaderMapper() {}

    static RequestHeader toValue(QualificationRequestHeader wire) {
        return RequestHeader.builder()
                .qualificationConfirmationDate(wire.getQualificationConfirmationDate())
                .medicalInstitutionCode(wire.getMedicalInstitutionCode())
                .arbitraryFileIdentifier(wire.getArbitraryFileIdentifier())
                .build();
    }

    static QualificationRequestHeader toWire(RequestHeader value) {
        QualificationRequestHeader wire = new QualificationRequestHeader();
        value.qualificationConfirmationDate().ifPresent(wire::setQualificationConfirmationDate);
        value.medicalInstitutionCode().ifPresent(wire::setMedicalInstitutionCode);
        value.arbitraryFileIdentifier().ifPresent(wire::setArbitraryFileIdentifier);
        return wire;
    }
}

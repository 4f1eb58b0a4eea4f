package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.xml.internal.wire.QualificationRequestHeader;
import org.jspecify.annotations.Nullable;

/** The header of a request, for a day or not. Stateless. */
final class RequestHeaderMapper {

    private RequestHeaderMapper() {}

    static RequestHeader orEmpty(@Nullable QualificationRequestHeader wire) {
        return wire == null ? RequestHeader.builder().build() : toValue(wire);
    }

    private static RequestHeader toValue(QualificationRequestHeader wire) {
        return RequestHeader.builder()
                .qualificationConfirmationDate(wire.getQualificationConfirmationDate())
                .medicalInstitutionCode(wire.getMedicalInstitutionCode())
                .arbitraryFileIdentifier(wire.getArbitraryFileIdentifier())
                .build();
    }

    static QualificationRequestHeader toWire(RequestHeader value) {
        return fill(new QualificationRequestHeader(), value);
    }

    static <W extends QualificationRequestHeader> W fill(W wire, RequestHeader value) {
        value.qualificationConfirmationDate().ifPresent(wire::setQualificationConfirmationDate);
        value.medicalInstitutionCode().ifPresent(wire::setMedicalInstitutionCode);
        value.arbitraryFileIdentifier().ifPresent(wire::setArbitraryFileIdentifier);
        return wire;
    }

    static RequestHeader undated(jp.shikaku.xml.internal.wire.@Nullable RequestHeader wire) {
        return wire == null
                ? RequestHeader.builder().build()
                : RequestHeader.builder()
                        .medicalInstitutionCode(wire.getMedicalInstitutionCode())
                        .arbitraryFileIdentifier(wire.getArbitraryFileIdentifier())
                        .build();
    }

    static jp.shikaku.xml.internal.wire.RequestHeader toUndatedWire(RequestHeader value) {
        jp.shikaku.xml.internal.wire.RequestHeader wire = new jp.shikaku.xml.internal.wire.RequestHeader();
        value.medicalInstitutionCode().ifPresent(wire::setMedicalInstitutionCode);
        value.arbitraryFileIdentifier().ifPresent(wire::setArbitraryFileIdentifier);
        return wire;
    }
}

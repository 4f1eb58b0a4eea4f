package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.xml.internal.wire.QualificationResultHeader;
import org.jspecify.annotations.Nullable;

/** The header of an answer. Stateless. */
final class AnswerHeaderMapper {

    private AnswerHeaderMapper() {}

    static AnswerHeader orEmpty(@Nullable QualificationResultHeader wire) {
        return wire == null ? AnswerHeader.builder().build() : toValue(wire);
    }

    private static AnswerHeader toValue(QualificationResultHeader wire) {
        return AnswerHeader.builder()
                .processExecutionTime(wire.getProcessExecutionTime())
                .characterCodeIdentifier(wire.getCharacterCodeIdentifier())
                .segmentOfResult(wire.getSegmentOfResult())
                .errorCode(wire.getErrorCode())
                .errorMessage(wire.getErrorMessage())
                .qualificationConfirmationDate(wire.getQualificationConfirmationDate())
                .referenceClassification(wire.getReferenceClassification())
                .arbitraryFileIdentifier(wire.getArbitraryFileIdentifier())
                .medicalInstitutionCode(wire.getMedicalInstitutionCode())
                .build();
    }

    static QualificationResultHeader toWire(AnswerHeader value) {
        return fill(new QualificationResultHeader(), value);
    }

    static <W extends QualificationResultHeader> W fill(W wire, AnswerHeader value) {
        value.processExecutionTime().ifPresent(wire::setProcessExecutionTime);
        value.characterCodeIdentifier().ifPresent(wire::setCharacterCodeIdentifier);
        value.segmentOfResult().ifPresent(wire::setSegmentOfResult);
        value.errorCode().ifPresent(wire::setErrorCode);
        value.errorMessage().ifPresent(wire::setErrorMessage);
        value.qualificationConfirmationDate().ifPresent(wire::setQualificationConfirmationDate);
        value.referenceClassification().ifPresent(wire::setReferenceClassification);
        value.arbitraryFileIdentifier().ifPresent(wire::setArbitraryFileIdentifier);
        value.medicalInstitutionCode().ifPresent(wire::setMedicalInstitutionCode);
        return wire;
    }
}

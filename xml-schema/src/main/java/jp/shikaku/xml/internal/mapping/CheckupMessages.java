package jp.shikaku.xml.internal.mapping;

import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.medical.CheckupAnswer;
import jp.shikaku.core.medical.CheckupRequest;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.xml.internal.wire.CheckupRequestBody;
import jp.shikaku.xml.internal.wire.CheckupResultBody;
import jp.shikaku.xml.internal.wire.CheckupResultHeader;
import jp.shikaku.xml.internal.wire.MedicalRequestHeader;
import jp.shikaku.xml.internal.wire.TKKsiquc01Req;
import jp.shikaku.xml.internal.wire.TKKsiquc01Res;

/** Puts the documents about specific health checkups together. Stateless. */
final class CheckupMessages {

    private CheckupMessages() {}

    static CheckupRequest request(TKKsiquc01Req wire) {
        MedicalRequestHeader header =
                Optional.ofNullable(wire.getMessageHeader()).orElseGet(MedicalRequestHeader::new);
        CheckupRequestBody body = Optional.ofNullable(wire.getMessageBody()).orElseGet(CheckupRequestBody::new);
        return CheckupRequest.builder()
                .header(MedicalHeaderMapper.header(header))
                .patient(MedicalHeaderMapper.patient(header))
                .fileCategory(body.getFileCategory())
                .prDiInfClassification(body.getPrDiInfClassification())
                .medicalTreatmentFlag(body.getMedicalTreatmentFlag())
                .build();
    }

    static TKKsiquc01Req toWire(CheckupRequest request) {
        CheckupRequestBody body = new CheckupRequestBody();
        request.fileCategory().ifPresent(body::setFileCategory);
        request.prDiInfClassification().ifPresent(body::setPrDiInfClassification);
        request.medicalTreatmentFlag().ifPresent(body::setMedicalTreatmentFlag);
        TKKsiquc01Req wire = new TKKsiquc01Req();
        wire.setMessageHeader(MedicalHeaderMapper.toWire(request.header(), request.patient()));
        wire.setMessageBody(body);
        return wire;
    }

    static CheckupAnswer answer(TKKsiquc01Res wire, List<Notice> notices) {
        CheckupResultHeader header =
                Optional.ofNullable(wire.getMessageHeader()).orElseGet(CheckupResultHeader::new);
        CheckupResultBody body = Optional.ofNullable(wire.getMessageBody()).orElseGet(CheckupResultBody::new);
        return CheckupAnswer.builder()
                .header(AnswerHeader.builder()
                        .medicalInstitutionCode(header.getMedicalInstitutionCode())
                        .arbitraryFileIdentifier(header.getArbitraryFileIdentifier())
                        .build())
                .person(Optional.ofNullable(header.getQualificationsInfo())
                        .map(MedicalPersonMapper::toValue)
                        .orElse(null))
                .resultCode(MedicalHeaderMapper.either(body.getResultCode(), header.getResultCode()))
                .messageContents(MedicalHeaderMapper.either(body.getMessageContents(), header.getMessageContents()))
                .checkups(body.getSpecificHealthCheckupInfo().stream()
                        .map(CheckupMapper::toValue)
                        .toList())
                .notices(notices)
                .build();
    }

    static TKKsiquc01Res toWire(CheckupAnswer answer) {
        CheckupResultHeader header = new CheckupResultHeader();
        answer.header().medicalInstitutionCode().ifPresent(header::setMedicalInstitutionCode);
        answer.header().arbitraryFileIdentifier().ifPresent(header::setArbitraryFileIdentifier);
        answer.person().map(MedicalPersonMapper::toQualificationsInfo).ifPresent(header::setQualificationsInfo);
        TKKsiquc01Res wire = new TKKsiquc01Res();
        wire.setMessageHeader(header);
        wire.setMessageBody(body(answer));
        return wire;
    }

    private static CheckupResultBody body(CheckupAnswer answer) {
        CheckupResultBody body = new CheckupResultBody();
        answer.resultCode().ifPresent(body::setResultCode);
        answer.messageContents().ifPresent(body::setMessageContents);
        answer.checkups().stream().map(CheckupMapper::toWire).forEach(body.getSpecificHealthCheckupInfo()::add);
        return body;
    }
}

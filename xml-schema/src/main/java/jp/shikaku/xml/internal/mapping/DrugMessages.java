package jp.shikaku.xml.internal.mapping;

import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.medical.DrugAnswer;
import jp.shikaku.core.medical.DrugRequest;
import jp.shikaku.core.medical.Period;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.xml.internal.wire.CzDiInf;
import jp.shikaku.xml.internal.wire.DrugRequestBody;
import jp.shikaku.xml.internal.wire.DrugResultBody;
import jp.shikaku.xml.internal.wire.DrugResultHeader;
import jp.shikaku.xml.internal.wire.MedicalRequestHeader;
import jp.shikaku.xml.internal.wire.ShPrInf;
import jp.shikaku.xml.internal.wire.YZKsiquc01Req;
import jp.shikaku.xml.internal.wire.YZKsiquc01Res;

/** Puts the documents about drugs and treatment together. Stateless. */
final class DrugMessages {

    private DrugMessages() {}

    static DrugRequest request(YZKsiquc01Req wire) {
        MedicalRequestHeader header =
                Optional.ofNullable(wire.getMessageHeader()).orElseGet(MedicalRequestHeader::new);
        DrugRequestBody body = Optional.ofNullable(wire.getMessageBody()).orElseGet(DrugRequestBody::new);
        return DrugRequest.builder()
                .header(MedicalHeaderMapper.header(header))
                .patient(MedicalHeaderMapper.patient(header))
                .period(Period.builder()
                        .startDate(body.getStartDate())
                        .endDate(body.getEndDate())
                        .build())
                .fileCategory(body.getFileCategory())
                .prDiInfClassification(body.getPrDiInfClassification())
                .medicalTreatmentFlag(body.getMedicalTreatmentFlag())
                .build();
    }

    static YZKsiquc01Req toWire(DrugRequest request) {
        DrugRequestBody body = new DrugRequestBody();
        request.period().startDate().ifPresent(body::setStartDate);
        request.period().endDate().ifPresent(body::setEndDate);
        request.fileCategory().ifPresent(body::setFileCategory);
        request.prDiInfClassification().ifPresent(body::setPrDiInfClassification);
        request.medicalTreatmentFlag().ifPresent(body::setMedicalTreatmentFlag);
        YZKsiquc01Req wire = new YZKsiquc01Req();
        wire.setMessageHeader(MedicalHeaderMapper.toWire(request.header(), request.patient()));
        wire.setMessageBody(body);
        return wire;
    }

    static DrugAnswer answer(YZKsiquc01Res wire, List<Notice> notices) {
        DrugResultHeader header = Optional.ofNullable(wire.getMessageHeader()).orElseGet(DrugResultHeader::new);
        DrugResultBody body = Optional.ofNullable(wire.getMessageBody()).orElseGet(DrugResultBody::new);
        return DrugAnswer.builder()
                .header(AnswerHeader.builder()
                        .medicalInstitutionCode(header.getMedicalInstitutionCode())
                        .arbitraryFileIdentifier(header.getArbitraryFileIdentifier())
                        .build())
                .person(Optional.ofNullable(header.getQuaInf())
                        .map(MedicalPersonMapper::toValue)
                        .orElse(null))
                .resultCode(MedicalHeaderMapper.either(body.getResultCode(), header.getResultCode()))
                .messageContents(MedicalHeaderMapper.either(body.getMessageContents(), header.getMessageContents()))
                .claims(body.getMeTrMonthInf().stream()
                        .map(ClaimsMapper::toValue)
                        .toList())
                .dispensings(Optional.ofNullable(body.getCzDiInf()).stream()
                        .flatMap(list -> list.getCzDiMonthInf().stream())
                        .map(DispensingMapper::toValue)
                        .toList())
                .prescriptions(Optional.ofNullable(body.getShPrInf()).stream()
                        .flatMap(list -> list.getShPrMonthInf().stream())
                        .map(PrescriptionMapper::toValue)
                        .toList())
                .notices(notices)
                .build();
    }

    static YZKsiquc01Res toWire(DrugAnswer answer) {
        DrugResultHeader header = new DrugResultHeader();
        answer.header().medicalInstitutionCode().ifPresent(header::setMedicalInstitutionCode);
        answer.header().arbitraryFileIdentifier().ifPresent(header::setArbitraryFileIdentifier);
        answer.person().map(MedicalPersonMapper::toQuaInf).ifPresent(header::setQuaInf);
        YZKsiquc01Res wire = new YZKsiquc01Res();
        wire.setMessageHeader(header);
        wire.setMessageBody(body(answer));
        return wire;
    }

    private static DrugResultBody body(DrugAnswer answer) {
        DrugResultBody body = new DrugResultBody();
        answer.resultCode().ifPresent(body::setResultCode);
        answer.messageContents().ifPresent(body::setMessageContents);
        answer.claims().stream().map(ClaimsMapper::toWire).forEach(body.getMeTrMonthInf()::add);
        if (!answer.dispensings().isEmpty()) {
            CzDiInf dispensings = new CzDiInf();
            answer.dispensings().stream().map(DispensingMapper::toWire).forEach(dispensings.getCzDiMonthInf()::add);
            body.setCzDiInf(dispensings);
        }
        if (!answer.prescriptions().isEmpty()) {
            ShPrInf prescriptions = new ShPrInf();
            answer.prescriptions().stream()
                    .map(PrescriptionMapper::toWire)
                    .forEach(prescriptions.getShPrMonthInf()::add);
            body.setShPrInf(prescriptions);
        }
        return body;
    }
}

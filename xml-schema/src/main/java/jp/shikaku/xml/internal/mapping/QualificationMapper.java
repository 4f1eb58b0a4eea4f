package jp.shikaku.xml.internal.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.qualification.MedicalTicket;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.SpecificDiseasesCertificate;
import jp.shikaku.xml.internal.wire.PublicExpenseResultList;
import jp.shikaku.xml.internal.wire.ResultList;
import jp.shikaku.xml.internal.wire.ResultOfQualificationConfirmation;
import jp.shikaku.xml.internal.wire.SpecificDiseasesCertificateList;
import org.jspecify.annotations.Nullable;

/** 資格確認結果: one qualification, on the wire a flat row of groups. Stateless. */
final class QualificationMapper {

    private QualificationMapper() {}

    static Qualification toValue(ResultOfQualificationConfirmation wire) {
        return Qualification.builder()
                .insuredCardClassification(wire.getInsuredCardClassification())
                .person(PersonMapper.toValue(wire))
                .coverage(CoverageMapper.toValue(wire))
                .elderlyRecipientCertificate(Optional.ofNullable(wire.getElderlyRecipientCertificateInfo())
                        .map(ElderlyRecipientCertificateMapper::toValue)
                        .orElse(null))
                .limitConsent(LimitConsentMapper.toValue(wire))
                .limitApplicationCertificate(Optional.ofNullable(wire.getLimitApplicationCertificateRelatedInfo())
                        .map(LimitApplicationCertificateMapper::toValue)
                        .orElse(null))
                .limitApplicationCertificateChanged(wire.getLimitApplicationCertificateChanged())
                .specificDiseasesConsent(SpecificDiseasesConsentMapper.toValue(wire))
                .specificDiseasesCertificates(certificates(wire))
                .medicalTickets(tickets(wire))
                .viewingConsents(ViewingConsentsMapper.toValue(wire))
                .referenceNumber(wire.getReferenceNumber())
                .arbitraryIdentifier(wire.getArbitraryIdentifier())
                .prescriptionIssueSelect(wire.getPrescriptionIssueSelect())
                .build();
    }

    /** 資格確認結果リスト. */
    static Stream<Qualification> toValues(@Nullable ResultList wire) {
        return Optional.ofNullable(wire).stream()
                .flatMap(list -> list.getResultOfQualificationConfirmation().stream())
                .map(QualificationMapper::toValue);
    }

    static ResultOfQualificationConfirmation toWire(Qualification value) {
        ResultOfQualificationConfirmation wire = new ResultOfQualificationConfirmation();
        value.insuredCardClassification().ifPresent(wire::setInsuredCardClassification);
        PersonMapper.fill(wire, value.person());
        CoverageMapper.fill(wire, value.coverage());
        value.elderlyRecipientCertificate()
                .map(ElderlyRecipientCertificateMapper::toWire)
                .ifPresent(wire::setElderlyRecipientCertificateInfo);
        LimitConsentMapper.fill(wire, value.limitConsent());
        value.limitApplicationCertificate()
                .map(LimitApplicationCertificateMapper::toWire)
                .ifPresent(wire::setLimitApplicationCertificateRelatedInfo);
        value.limitApplicationCertificateChanged().ifPresent(wire::setLimitApplicationCertificateChanged);
        SpecificDiseasesConsentMapper.fill(wire, value.specificDiseasesConsent());
        fillCertificates(wire, value.specificDiseasesCertificates());
        fillTickets(wire, value.medicalTickets());
        ViewingConsentsMapper.fill(wire, value.viewingConsents());
        value.referenceNumber().ifPresent(wire::setReferenceNumber);
        value.arbitraryIdentifier().ifPresent(wire::setArbitraryIdentifier);
        value.prescriptionIssueSelect().ifPresent(wire::setPrescriptionIssueSelect);
        return wire;
    }

    private static List<SpecificDiseasesCertificate> certificates(ResultOfQualificationConfirmation wire) {
        return Optional.ofNullable(wire.getSpecificDiseasesCertificateList()).stream()
                .flatMap(list -> list.getSpecificDiseasesCertificateInfo().stream())
                .map(SpecificDiseasesCertificateMapper::toValue)
                .toList();
    }

    private static void fillCertificates(
            ResultOfQualificationConfirmation wire, List<SpecificDiseasesCertificate> certificates) {
        if (!certificates.isEmpty()) {
            SpecificDiseasesCertificateList list = new SpecificDiseasesCertificateList();
            certificates.stream()
                    .map(SpecificDiseasesCertificateMapper::toWire)
                    .forEach(list.getSpecificDiseasesCertificateInfo()::add);
            wire.setSpecificDiseasesCertificateList(list);
        }
    }

    private static List<MedicalTicket> tickets(ResultOfQualificationConfirmation wire) {
        return Optional.ofNullable(wire.getPublicExpenseResultList()).stream()
                .flatMap(list -> list.getMedicalTicketInfo().stream())
                .map(MedicalTicketMapper::toValue)
                .toList();
    }

    private static void fillTickets(ResultOfQualificationConfirmation wire, List<MedicalTicket> tickets) {
        if (!tickets.isEmpty()) {
            PublicExpenseResultList list = new PublicExpenseResultList();
            tickets.stream().map(MedicalTicketMapper::toWire).forEach(list.getMedicalTicketInfo()::add);
            wire.setPublicExpenseResultList(list);
        }
    }
}

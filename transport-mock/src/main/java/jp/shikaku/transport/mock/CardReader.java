package jp.shikaku.transport.mock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.code.ReasonOfLoss;
import jp.shikaku.core.code.ReferenceClassification;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.qualification.LimitConsent;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.QualificationResult;
import jp.shikaku.core.qualification.SpecificDiseasesConsent;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.qualification.ViewingConsent;

/**
 * The card reader (顔認証付きカードリーダー): the person agreed to everything but the certificates. The My Number card tells the present qualification, so
 * who has a new one appears with it, and nobody matches several times.
 */
final class CardReader {

    /** How long an out-patient's consent lasts. */
    private static final int VIEWABLE_HOURS = 24;

    private static final InsurerNumber NEW_INSURER = InsurerNumber.of("06990998");

    private final MedicalInstitutionCode institution;
    private final TerminalProfile profile;

    CardReader(MedicalInstitutionCode institution, TerminalProfile profile) {
        this.institution = institution;
        this.profile = profile;
    }

    FaceResult read(InventedPerson person, ArbitraryFileIdentifier identifier, LocalDateTime now) {
        AnswerHeader.Builder header = Headers.normal(profile, now)
                .referenceClassification(Coded.of(ReferenceClassification.MY_NUMBER_CARD))
                .arbitraryFileIdentifier(identifier)
                .medicalInstitutionCode(institution);
        return person.scenario() == Scenario.TERMINAL_ERROR
                ? new FaceResult(
                        Headers.abnormal(header), QualificationResult.builder().build())
                : new FaceResult(header.build(), result(person, now).build());
    }

    private QualificationResult.Builder result(InventedPerson person, LocalDateTime now) {
        LocalDate day = now.toLocalDate();
        return switch (person.scenario()) {
            case NO_MATCH -> Results.noMatch();
            case LOST -> Results.lost(Qualifications.lost(person, day, ReasonOfLoss.OTHER));
            case LOST_NEW_QUALIFICATION -> Results.valid(consented(newQualification(person, day), now));
            // medical tickets open no information
            case PUBLIC_ASSISTANCE -> Results.valid(Qualifications.medicalAid(person, day, Optional.of(institution)));
            default -> Results.valid(consented(Qualifications.insured(person, day), now));
        };
    }

    private static Qualification newQualification(InventedPerson person, LocalDate day) {
        return Qualifications.insured(person, day).toBuilder()
                .coverage(Coverages.of(person, day)
                        .insurerNumber(NEW_INSURER)
                        .insurerName("新架空健康保険組合")
                        .qualificationDate(day.withDayOfMonth(1))
                        .build())
                .build();
    }

    private static Qualification consented(Qualification qualification, LocalDateTime now) {
        return qualification.toBuilder()
                .limitConsent(LimitConsent.builder()
                        .flag(Coded.of(LimitCertificateConsent.NOT_CONSENTED))
                        .build())
                .specificDiseasesConsent(SpecificDiseasesConsent.builder()
                        .flag(Coded.of(ConsentFlag.NO_CONSENT))
                        .build())
                .viewingConsents(viewingConsents(now))
                .build();
    }

    private static Map<ViewableInformation, ViewingConsent> viewingConsents(LocalDateTime now) {
        ViewingConsent consent = ViewingConsent.builder()
                .flag(Coded.of(ConsentFlag.CONSENTED))
                .consentTime(now)
                .availableTime(now.plusHours(VIEWABLE_HOURS))
                .build();
        return Stream.of(ViewableInformation.values()).collect(Collectors.toMap(kind -> kind, kind -> consent));
    }
}

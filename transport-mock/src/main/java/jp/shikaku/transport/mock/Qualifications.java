package jp.shikaku.transport.mock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.InsuredCardClassification;
import jp.shikaku.core.code.LimitCertificateClassification;
import jp.shikaku.core.code.LimitCertificateClassificationFlag;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.code.ReasonOfLoss;
import jp.shikaku.core.code.SpecificDiseaseCategory;
import jp.shikaku.core.identifier.ContributionRatio;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.PostNumber;
import jp.shikaku.core.qualification.ElderlyRecipientCertificate;
import jp.shikaku.core.qualification.LimitApplicationCertificate;
import jp.shikaku.core.qualification.LimitConsent;
import jp.shikaku.core.qualification.Person;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.SpecificDiseasesCertificate;
import jp.shikaku.core.qualification.SpecificDiseasesConsent;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.qualification.ViewingConsent;

/** The qualifications of invented people, plausible for their age and card. */
final class Qualifications {

    private static final int ELDERLY_CERTIFICATE_FROM = 70;
    private static final int LATE_ELDERLY_FROM = 75;
    private static final int SELF_PAY_OF_DIALYSIS = 10_000;

    private Qualifications() {}

    /** A valid qualification as card data show it: without viewing consents. */
    static Qualification insured(InventedPerson person, LocalDate day) {
        return Qualification.builder()
                .insuredCardClassification(Coded.of(InsuredCardClassification.GENERAL))
                .person(person(person))
                .coverage(Coverages.of(person, day).build())
                .elderlyRecipientCertificate(elderlyCertificate(person, day).orElse(null))
                .build();
    }

    /** As the centre tells it of who agreed the day before that medical information be viewed. */
    static Qualification agreed(Qualification qualification, LocalDateTime now) {
        return withConsents(
                qualification,
                ViewingConsent.builder()
                        .flag(Coded.of(ConsentFlag.CONSENTED))
                        .consentTime(now.minusDays(1))
                        .build());
    }

    /** As the centre tells it of who could not be asked, in an emergency. */
    static Qualification unasked(Qualification qualification) {
        return withConsents(
                qualification,
                ViewingConsent.builder()
                        .flag(Coded.of(ConsentFlag.COULD_NOT_BE_OBTAINED))
                        .build());
    }

    private static Qualification withConsents(Qualification qualification, ViewingConsent consent) {
        return qualification.toBuilder()
                .viewingConsents(Map.of(
                        ViewableInformation.SPECIFIC_HEALTH_CHECKUPS, consent,
                        ViewableInformation.PHARMACISTS, consent,
                        ViewableInformation.DIAGNOSIS, consent))
                .build();
    }

    /** The data of the old card, with its end. */
    static Qualification lost(InventedPerson person, LocalDate day, ReasonOfLoss reason) {
        LocalDate end = day.withDayOfMonth(1).minusMonths(1);
        return insured(person, day).toBuilder()
                .coverage(Coverages.of(person, day)
                        .disqualificationDate(end)
                        .insuredCardExpirationDate(end.minusDays(1))
                        .reasonOfLoss(Coded.of(reason))
                        .build())
                .build();
    }

    /** A qualification of medical aid with the ticket of the month. */
    static Qualification medicalAid(
            InventedPerson person, LocalDate day, Optional<MedicalInstitutionCode> institution) {
        return Qualification.builder()
                .insuredCardClassification(Coded.of(InsuredCardClassification.MEDICAL_AID))
                .person(person(person))
                .coverage(Coverages.medicalAid(person))
                .medicalTickets(List.of(Tickets.ofMonth(day, institution)))
                .build();
    }

    /** Adds the limit certificate, as the patient agreed. */
    static Qualification withLimitCertificate(
            Qualification qualification, InventedPerson person, LocalDateTime consentTime) {
        LocalDate yearStart = Coverages.fiscalYear(consentTime.toLocalDate());
        boolean lateElderly = Coverages.age(person, consentTime.toLocalDate()) >= LATE_ELDERLY_FROM;
        return qualification.toBuilder()
                .limitConsent(LimitConsent.builder()
                        .flag(Coded.of(LimitCertificateConsent.CONSENTED))
                        .consentTime(consentTime)
                        .build())
                .limitApplicationCertificate(LimitApplicationCertificate.builder()
                        .classification(Coded.of(LimitCertificateClassification.LIMIT_APPLICATION))
                        .classificationFlag(Coded.of(
                                lateElderly
                                        ? LimitCertificateClassificationFlag.B10
                                        : LimitCertificateClassificationFlag.A03))
                        .certificateDate(yearStart)
                        .validStartDate(yearStart)
                        .validEndDate(yearStart.plusYears(1).minusDays(1))
                        .build())
                .build();
    }

    /** Adds a certificate for a specific disease, as the patient agreed. */
    static Qualification withSpecificDisease(Qualification qualification, LocalDateTime consentTime) {
        LocalDate yearStart = Coverages.fiscalYear(consentTime.toLocalDate());
        return qualification.toBuilder()
                .specificDiseasesConsent(SpecificDiseasesConsent.builder()
                        .flag(Coded.of(ConsentFlag.CONSENTED))
                        .consentTime(consentTime)
                        .build())
                .specificDiseasesCertificates(List.of(SpecificDiseasesCertificate.builder()
                        .diseaseCategory(Coded.of(SpecificDiseaseCategory.DIALYSIS))
                        .certificateDate(yearStart)
                        .validStartDate(yearStart)
                        .selfPay(SELF_PAY_OF_DIALYSIS)
                        .build()))
                .build();
    }

    /** Nothing but who it is. */
    static Qualification named(InventedPerson person) {
        return Qualification.builder().person(person(person)).build();
    }

    private static Person person(InventedPerson person) {
        return Person.builder()
                .name(person.name())
                .nameKana(person.nameKana())
                .sex1(Coded.of(person.sex()))
                .birthdate(person.birthdate())
                .address("見本県見本市架空１－２－３")
                .postNumber(PostNumber.of("9990001"))
                .build();
    }

    /** 高齢受給者証: from 70 until the late-elderly insurance begins at 75. */
    private static Optional<ElderlyRecipientCertificate> elderlyCertificate(InventedPerson person, LocalDate day) {
        int age = Coverages.age(person, day);
        if (age < ELDERLY_CERTIFICATE_FROM || age >= LATE_ELDERLY_FROM) {
            return Optional.empty();
        }
        LocalDate start = Coverages.fiscalYear(day);
        return Optional.of(ElderlyRecipientCertificate.builder()
                .certificateDate(start)
                .validStartDate(start)
                .validEndDate(start.plusYears(1).minusDays(1))
                .contributionRatio(ContributionRatio.of("020"))
                .build());
    }
}

package jp.shikaku.transport.mock;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.DesignatedMedicalInstitutionFlag;
import jp.shikaku.core.code.MedicalTreatmentType;
import jp.shikaku.core.code.SingleOrCombinedUse;
import jp.shikaku.core.code.StatusOfElderlyMedicalCare;
import jp.shikaku.core.code.StatusOfInfection;
import jp.shikaku.core.code.StatusOfPrefecturalExpenses;
import jp.shikaku.core.code.StatusOfSocialInsurance;
import jp.shikaku.core.code.TicketType;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.qualification.MedicalTicket;
import jp.shikaku.core.qualification.MedicalTicketInstitutions;
import jp.shikaku.core.qualification.MedicalTicketStatus;

/** Medical tickets (医療券) of medical aid. */
final class Tickets {

    private static final DateTimeFormatter ISSUE_NUMBER = DateTimeFormatter.ofPattern("yyMM'0001'", Locale.ROOT);

    private Tickets() {}

    /** The ticket of the month a day lies in, for the institution that asks. */
    static MedicalTicket ofMonth(LocalDate day, Optional<MedicalInstitutionCode> institution) {
        YearMonth month = YearMonth.from(day);
        return MedicalTicket.builder()
                .ticketType(Coded.of(TicketType.MEDICAL_TICKET))
                .medicalTicketValidDate(month.atDay(1))
                .medicalTicketExpirationDate(month.atEndOfMonth())
                .issueNumber(month.format(ISSUE_NUMBER))
                .medicalTreatmentMonth(month)
                .institutions(MedicalTicketInstitutions.builder()
                        .designatedMedicalInstitutionCode(institution.orElse(null))
                        .designatedMedicalInstitutionFlag(Coded.of(DesignatedMedicalInstitutionFlag.MATCHES))
                        .designatedMedicalInstitutionName("見本診療所")
                        .build())
                .injuryName1("見本傷病")
                .medicalTreatmentType(Coded.of(MedicalTreatmentType.OUTPATIENT))
                .selfPayAmount(0)
                .districtContactName("担当　一")
                .handlingContactName("取扱　二")
                .status(MedicalTicketStatus.builder()
                        .singleOrCombinedUse(Coded.of(SingleOrCombinedUse.SINGLE))
                        .statusOfSocialInsurance(Coded.of(StatusOfSocialInsurance.DOES_NOT_APPLY))
                        .statusOfInfection(Coded.of(StatusOfInfection.DOES_NOT_APPLY))
                        .statusOfElderlyMedicalCare(Coded.of(StatusOfElderlyMedicalCare.DOES_NOT_APPLY))
                        .statusOfPrefecturalExpenses(Coded.of(StatusOfPrefecturalExpenses.DOES_NOT_APPLY))
                        .build())
                .build();
    }
}

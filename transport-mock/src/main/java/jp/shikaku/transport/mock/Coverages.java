package jp.shikaku.transport.mock;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.PersonalFamilyClassification;
import jp.shikaku.core.code.PreschoolClassification;
import jp.shikaku.core.identifier.ContributionRatio;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.qualification.Coverage;

/** The coverage of invented people: whose insurance, since when. */
final class Coverages {

    private static final String LATE_ELDERLY_LAW = "39";
    private static final Map<String, String> INSURER_NAMES =
            Map.of("01", "架空健康保険協会", "06", "架空健康保険組合", LATE_ELDERLY_LAW, "見本県後期高齢者医療広域連合");
    private static final LocalDate EARLIEST_START = LocalDate.of(2020, 4, 1);
    private static final MonthDay FISCAL_YEAR = MonthDay.of(Month.APRIL, 1);

    private Coverages() {}

    static Coverage.Builder of(InventedPerson person, LocalDate day) {
        LocalDate start = later(EARLIEST_START, person.birthdate());
        String law = law(person.insurerNumber());
        return card(person)
                .insurerName(INSURER_NAMES.getOrDefault(law, "見本市"))
                .insuredBranchNumber(person.branch().orElse(null))
                .personalFamilyClassification(Coded.of(
                        age(person, day) < 18
                                ? PersonalFamilyClassification.FAMILY
                                : PersonalFamilyClassification.INSURED_PERSON))
                .insuredName(person.name())
                .qualificationDate(start)
                .insuredCertificateIssuanceDate(start)
                .insuredCardValidDate(start)
                .insuredPartialContributionRatio(law.equals(LATE_ELDERLY_LAW) ? ContributionRatio.of("010") : null)
                .preschoolClassification(isPreschool(person, day) ? Coded.of(PreschoolClassification.PRESCHOOL) : null);
    }

    /** Payer and beneficiary stand where insurer and card number stand for others. */
    static Coverage medicalAid(InventedPerson person) {
        return card(person)
                .insurerName("見本市福祉事務所")
                .qualificationDate(later(EARLIEST_START, person.birthdate()))
                .build();
    }

    static int age(InventedPerson person, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(person.birthdate(), day);
    }

    /** The 1 April on or before a day. */
    static LocalDate fiscalYear(LocalDate day) {
        LocalDate start = day.with(FISCAL_YEAR);
        return start.isAfter(day) ? start.minusYears(1) : start;
    }

    private static Coverage.Builder card(InventedPerson person) {
        return Coverage.builder()
                .insurerNumber(person.insurerNumber())
                .insuredCardSymbol(person.symbol().orElse(null))
                .insuredIdentificationNumber(person.number());
    }

    /** 法別番号: national insurance has none. */
    private static String law(InsurerNumber insurer) {
        return insurer.value().length() == 8 ? insurer.value().substring(0, 2) : "";
    }

    /** Until the 31 March after the sixth birthday, which by law is reached the day before. */
    private static boolean isPreschool(InventedPerson person, LocalDate day) {
        LocalDate reachesSix = person.birthdate().plusYears(6).minusDays(1);
        return day.isBefore(fiscalYear(reachesSix).plusYears(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoveragesTest {

    private static InventedPerson born(LocalDate birthdate) {
        return new InventedPerson(
                InsurerNumber.of("06990014"),
                Optional.empty(),
                InsuredIdentificationNumber.of("1"),
                Optional.empty(),
                birthdate,
                "",
                "",
                Sex.NOT_SET,
                Scenario.VALID);
    }

    @ParameterizedTest
    @CsvSource({
        // who is born on 1 April goes to school a year before who is born on 2 April
        "2020-04-01, 2026-03-31, true",
        "2020-04-01, 2026-04-01, false",
        "2020-04-02, 2026-04-01, true",
        "2020-04-02, 2027-03-31, true",
        "2020-04-02, 2027-04-01, false",
        "2020-12-31, 2027-03-31, true",
        "2021-01-01, 2027-04-01, false",
        "2020-02-29, 2026-04-01, false"
    })
    void of_childAroundSchoolEntry_preschoolUntilThe31MarchAfterSix(
            LocalDate birthdate, LocalDate day, boolean preschool) {
        assertThat(Coverages.of(born(birthdate), day)
                        .build()
                        .preschoolClassification()
                        .isPresent())
                .isEqualTo(preschool);
    }

    @ParameterizedTest
    @CsvSource({
        "1956-11-22, 2026-11-21, false",
        "1956-11-21, 2026-11-21, true",
        "1951-11-22, 2026-11-21, true",
        "1951-11-21, 2026-11-21, false"
    })
    void insured_ageAround70And75_elderlyCertificateBetween(LocalDate birthdate, LocalDate day, boolean certificate) {
        assertThat(Qualifications.insured(born(birthdate), day)
                        .elderlyRecipientCertificate()
                        .isPresent())
                .isEqualTo(certificate);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2025-04-01", "2026-04-01, 2026-04-01", "2024-02-29, 2023-04-01"})
    void fiscalYear_day_theFirstOfAprilBefore(LocalDate day, LocalDate start) {
        assertThat(Coverages.fiscalYear(day)).isEqualTo(start);
    }
}

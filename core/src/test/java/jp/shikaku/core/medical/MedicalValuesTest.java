package jp.shikaku.core.medical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.core.code.CheckupFileCategory;
import jp.shikaku.core.code.DrugFileCategory;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.TerminalError;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.validation.RuleValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MedicalValuesTest {

    private static final PatientKey PATIENT =
            PatientKey.of(Examples.check().build().searchKey());

    @Nested
    class Requests {

        /** The last of October in UTC, the first of November in Japan. */
        private static final Clock NOW = Clock.fixed(Instant.parse("2026-10-31T15:00:00Z"), ZoneOffset.UTC);

        @ParameterizedTest
        @CsvSource({
            "2025-11, 2026-11, ",
            "2026-11, 2026-11, ",
            ", 2026-11, ",
            "2026-11, , ",
            ", , ",
            "2026-11, 2026-10, SHK-2220 StartDate",
            "2026-11, 2025-11, SHK-2220 StartDate",
            "2026-12, 2026-12, SHK-2221 StartDate",
            "2026-01, 2026-12, SHK-2221 EndDate",
            "2027-01, 2026-01, SHK-2221 StartDate"
        })
        void validate_period_isNeitherReversedNorInTheFuture(YearMonth first, YearMonth last, String broken) {
            DrugRequest request = DrugRequest.builder()
                    .patient(PATIENT)
                    .fileCategory(DrugFileCategory.XML)
                    .period(Period.builder().startDate(first).endDate(last).build())
                    .build();
            assertThat(broken(request, NOW))
                    .containsExactlyElementsOf(Stream.ofNullable(broken).toList());
        }

        @Test
        void validate_nothingSaid_namesWhatIsMissing() {
            assertThat(broken(DrugRequest.builder().build(), NOW))
                    .containsExactly(
                            "SHK-2001 FileCategory",
                            "SHK-2001 InsuredPersonIdentificationNumber",
                            "SHK-2001 InsurerNumber");
            assertThat(broken(
                            CheckupRequest.builder()
                                    .patient(PATIENT)
                                    .medicalTreatmentFlag(
                                            (jp.shikaku.core.code.Coded<jp.shikaku.core.code.MedicalTreatmentFlag>)
                                                    null)
                                    .build(),
                            NOW))
                    .containsExactly("SHK-2001 FileCategory", "SHK-2001 MedicalTreatmentFlag");
        }

        @Test
        void validate_wrongCheckDigit_isRefused() {
            PatientKey mistyped = PatientKey.of(
                    Examples.check().insurerNumber("06990015").build().searchKey());
            assertThat(broken(
                            CheckupRequest.builder()
                                    .patient(mistyped)
                                    .fileCategory(CheckupFileCategory.XML)
                                    .build(),
                            NOW))
                    .contains("SHK-2020 InsurerNumber");
        }

        private static List<String> broken(Object request, Clock clock) {
            return RuleValidator.using(clock).validate(request).stream()
                    .filter(violation -> violation.code() != DiagnosticCode.TEST_NUMBER)
                    .map(Requests::line)
                    .toList();
        }

        private static String line(Violation violation) {
            return violation.code().code() + " " + violation.field();
        }

        @ParameterizedTest
        @EnumSource(DrugFileCategory.class)
        void information_ofDrugs_hasTreatmentWhereItIsAskedFor(DrugFileCategory category) {
            Set<ViewableInformation> kinds =
                    DrugRequest.builder().fileCategory(category).build().information();
            assertThat(kinds).contains(ViewableInformation.PHARMACISTS);
            assertThat(kinds.contains(ViewableInformation.DIAGNOSIS)).isEqualTo(category.withTreatment());
        }

        @Test
        void information_nothingSaid_isNone() {
            assertThat(DrugRequest.builder().build().information()).isEmpty();
            assertThat(CheckupRequest.builder().build().information()).isEmpty();
            assertThat(CheckupRequest.builder()
                            .fileCategory(CheckupFileCategory.PDF)
                            .build()
                            .information())
                    .containsExactly(ViewableInformation.SPECIFIC_HEALTH_CHECKUPS);
        }

        @Test
        void correlationKeys_areThoseOfTheCard() {
            Map<String, String> keys =
                    DrugRequest.builder().patient(PATIENT).build().correlationKeys();
            assertThat(keys)
                    .containsEntry("InsurerNumber", "06990014")
                    .containsEntry("InsuredIdentificationNumber", "3456")
                    .containsEntry("InsuredBranchNumber", "01");
        }
    }

    @Nested
    class Answers {

        @Test
        void terminalError_success_isNone() {
            assertThat(DrugAnswer.builder().resultCode("1").build().terminalError())
                    .isEmpty();
            assertThat(CheckupAnswer.builder().pdf(pdf()).build().terminalError())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"9, reason, 9", "9, , 9", "2, reason, 2", ", reason, ''", ", , ''"})
        void terminalError_anythingElse_isToldWithItsReason(String code, String reason, String told) {
            TerminalError error = DrugAnswer.builder()
                    .resultCode(code)
                    .messageContents(reason)
                    .build()
                    .terminalError()
                    .orElseThrow();
            assertThat(error.kind()).isEqualTo(DiagnosticCode.PROCESSING_ERROR);
            assertThat(error.code()).isEqualTo(told);
            assertThat(error.message()).isEqualTo(reason == null ? "" : reason);
        }

        @Test
        void terminalError_noResultCodeButAPerson_isNone() {
            assertThat(CheckupAnswer.builder()
                            .person(MedicalPerson.builder().name("架空　一郎").build())
                            .build()
                            .terminalError())
                    .isEmpty();
        }

        @Test
        void correlationKeys_whereTheyAreThere_areCompared() {
            assertThat(DrugAnswer.builder().build().correlationKeys()).isEmpty();
            assertThat(DrugAnswer.builder()
                            .header(AnswerHeader.builder()
                                    .medicalInstitutionCode(MedicalInstitutionCode.of("9910000018"))
                                    .build())
                            .build()
                            .correlationKeys())
                    .containsEntry("MedicalInstitutionCode", "9910000018");
        }

        @Test
        void information_ofDrugs_hasTreatmentWhereThereIsSomeOrMayBe() {
            ClaimsDay treated = ClaimsDay.builder()
                    .treatments(List.of(Treatment.builder().build()))
                    .build();
            ClaimsMonth month = ClaimsMonth.builder().days(List.of(treated)).build();
            assertThat(DrugAnswer.builder().build().information()).containsExactly(ViewableInformation.PHARMACISTS);
            assertThat(DrugAnswer.builder().claims(List.of(month)).build().information())
                    .contains(ViewableInformation.DIAGNOSIS);
            assertThat(DrugAnswer.builder().pdf(pdf()).build().information()).contains(ViewableInformation.DIAGNOSIS);
        }

        private static PdfDocument pdf() {
            return new PdfDocument(Payload.of(new byte[] {1}));
        }
    }

    /** Same day and institution: claims go before dispensing results, those before prescriptions. */
    @Nested
    class Precedence {

        private static final String CLINIC = "9910000018";
        private static final String PHARMACY = "9940000016";
        private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

        @Test
        void of_allSources_marksWhatTheBetterOneTells() {
            assertThat(superseded(
                            prescription(CLINIC, DAY), dispensing(PHARMACY, CLINIC, DAY), claim(PHARMACY, CLINIC, DAY)))
                    .containsExactly(true, true, false);
            assertThat(superseded(prescription(CLINIC, DAY), dispensing(PHARMACY, CLINIC, DAY)))
                    .containsExactly(true, false);
        }

        @Test
        void of_anotherDayOrInstitution_marksNothing() {
            assertThat(superseded(claim(PHARMACY, CLINIC, DAY), dispensing(PHARMACY, CLINIC, DAY.plusDays(1))))
                    .containsExactly(false, false);
            assertThat(superseded(claim(PHARMACY, CLINIC, DAY), prescription("9910000026", DAY)))
                    .containsExactly(false, false);
        }

        @Test
        void of_sameSource_marksNothing() {
            assertThat(superseded(claim(PHARMACY, CLINIC, DAY), claim(PHARMACY, CLINIC, DAY)))
                    .containsExactly(false, false);
        }

        @Test
        void of_withoutDateOrInstitution_isNeitherMarkedNorMarks() {
            DispensingMonth unknownDay = DispensingMonth.builder()
                    .provider(provider(PHARMACY, CLINIC))
                    .days(List.of(DispensingDay.builder().drugs(List.of(drug())).build()))
                    .build();
            ClaimsMonth unknownPlace = ClaimsMonth.builder()
                    .days(List.of(ClaimsDay.builder()
                            .dispensingDate(DAY)
                            .drugs(List.of(drug()))
                            .build()))
                    .build();
            assertThat(superseded(
                            claim(PHARMACY, CLINIC, DAY), unknownDay, unknownPlace, dispensing(PHARMACY, CLINIC, DAY)))
                    .containsExactly(false, false, false, true);
        }

        @Test
        void of_treatmentWithoutDrugs_supersedesNothing() {
            ClaimsMonth treatmentOnly = ClaimsMonth.builder()
                    .provider(provider(CLINIC, CLINIC))
                    .days(List.of(ClaimsDay.builder()
                            .dispensingDate(DAY)
                            .treatments(List.of(Treatment.builder().build()))
                            .build()))
                    .build();
            assertThat(superseded(treatmentOnly, prescription(CLINIC, DAY))).containsExactly(false);
        }

        @Test
        void of_anAnswer_leavesNoDrugOut() {
            DrugAnswer answer = DrugAnswer.builder()
                    .prescriptions(List.of(prescription(CLINIC, DAY)))
                    .claims(List.of(claim(PHARMACY, CLINIC, DAY)))
                    .dispensings(List.of(dispensing(PHARMACY, CLINIC, DAY)))
                    .build();
            List<MedicationRow> rows = MedicationRow.of(answer.months());
            assertThat(rows.stream().map(row -> row.month().source()))
                    .containsExactly(MedicalSource.CLAIMS, MedicalSource.DISPENSING, MedicalSource.PRESCRIPTION);
            assertThat(rows).allSatisfy(row -> assertThat(row.drug()).isEqualTo(drug()));
        }

        private static List<Boolean> superseded(MedicalMonth... months) {
            return MedicationRow.of(List.of(months)).stream()
                    .map(MedicationRow::superseded)
                    .toList();
        }

        private static ClaimsMonth claim(String at, String by, LocalDate day) {
            return ClaimsMonth.builder()
                    .provider(provider(at, by))
                    .days(List.of(ClaimsDay.builder()
                            .dispensingDate(day)
                            .drugs(List.of(drug()))
                            .build()))
                    .build();
        }

        private static DispensingMonth dispensing(String at, String by, LocalDate day) {
            return DispensingMonth.builder()
                    .provider(provider(at, by))
                    .days(List.of(DispensingDay.builder()
                            .dispensingDate(day)
                            .drugs(List.of(drug()))
                            .build()))
                    .build();
        }

        private static PrescriptionMonth prescription(String by, LocalDate day) {
            return PrescriptionMonth.builder()
                    .provider(Provider.builder().prescriberCode(by).build())
                    .days(List.of(PrescriptionDay.builder()
                            .prescriptionDate(day)
                            .drugs(List.of(drug()))
                            .build()))
                    .build();
        }

        private static Provider provider(String at, String by) {
            return Provider.builder().institutionCode(at).prescriberCode(by).build();
        }

        private static Drug drug() {
            return Drug.builder().name("見本錠").build();
        }
    }
}

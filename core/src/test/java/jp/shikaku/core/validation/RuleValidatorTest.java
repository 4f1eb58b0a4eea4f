package jp.shikaku.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.identifier.BeneficiaryNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.PublicExpenseNumber;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.Coverage;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.QualificationAnswer;
import jp.shikaku.core.qualification.QualificationResult;
import jp.shikaku.core.testing.Examples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleValidatorTest {

    /** 2026-03-10 14:59:59 UTC is the last second of 2026-03-10 in Japan. */
    private static final Instant LAST_SECOND = Instant.parse("2026-03-10T14:59:59Z");

    private final RuleValidator validator = RuleValidator.using(Clock.fixed(LAST_SECOND, ZoneOffset.UTC));
    private final TimeZone defaultZone = TimeZone.getDefault();

    @AfterEach
    void restoreDefaultZone() {
        TimeZone.setDefault(defaultZone);
    }

    @Test
    void validate_goodRequest_findsNothing() {
        assertThat(besidesTestNumbers(validator, Examples.check().build())).isEmpty();
    }

    @Test
    void validate_emptyRequest_namesEachMissingField() {
        assertThat(found(new CardCheck(
                        RequestHeader.builder().build(), CardSearchKey.builder().build())))
                .containsExactly(
                        "SHK-2001 Birthdate",
                        "SHK-2001 InsuredIdentificationNumber",
                        "SHK-2001 InsurerNumber",
                        "SHK-2001 LimitApplicationCertificateRelatedConsFlg");
    }

    @Test
    void validate_anyViolation_namesItsFieldInBothLanguages() {
        CardCheck empty = new CardCheck(
                RequestHeader.builder()
                        .medicalInstitutionCode(MedicalInstitutionCode.of("9910000019"))
                        .build(),
                CardSearchKey.builder().build());
        assertThat(validator.validate(empty)).hasSize(6).allSatisfy(violation -> {
            assertThat(violation.fieldName(Locale.JAPANESE)).isNotEqualTo(violation.field());
            assertThat(violation.fieldName(Locale.ENGLISH)).isNotEqualTo(violation.field());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "01130012, ",
        "01470012, ",
        "138057, ",
        "06990014, TEST_NUMBER",
        "06000014, TEST_NUMBER",
        "06480014, TEST_NUMBER"
    })
    void validate_prefecture_isOneOfJapanOrANumberForTests(String insurer, DiagnosticCode code) {
        List<DiagnosticCode> warnings = validator
                .validate(Examples.check().insurerNumber(insurer).build())
                .stream()
                .filter(violation -> violation.severity() == Severity.WARNING)
                .map(Violation::code)
                .toList();
        assertThat(warnings).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void validate_codeNotInItsList_isAnError() {
        CardCheck check = Examples.check().build();
        CardSearchKey unknown = check.searchKey().toBuilder()
                .limitConsent(Coded.parse(LimitCertificateConsent.class, "7"))
                .build();
        assertThat(found(new CardCheck(check.header(), unknown)))
                .contains("SHK-2014 LimitApplicationCertificateRelatedConsFlg");
    }

    @Test
    void validate_severalMistakes_findsAllByField() {
        assertThat(found(CardCheck.builder()
                        .insurerNumber("06990015")
                        .birthdate(LocalDate.of(2026, 3, 11))
                        .build()))
                .containsExactly(
                        "SHK-2030 Birthdate",
                        "SHK-2132 InsuredBranchNumber",
                        "SHK-2001 InsuredIdentificationNumber",
                        "SHK-2020 InsurerNumber",
                        "SHK-2022 InsurerNumber");
    }

    @Test
    void validate_institutionWithAnUnusualCheckDigit_isAWarning() {
        CardCheck check = Examples.check().build();
        CardCheck unusual = check.withHeader(check.header().toBuilder()
                .medicalInstitutionCode(MedicalInstitutionCode.of("9910000019"))
                .build());
        assertThat(besidesTestNumbers(validator, unusual)).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(DiagnosticCode.UNUSUAL_CHECK_DIGIT);
            assertThat(violation.severity()).isEqualTo(Severity.WARNING);
            assertThat(violation.field()).isEqualTo("MedicalInstitutionCode");
        });
    }

    @Test
    void validate_violation_tellsCodeFieldAndBothLanguages() {
        Violation violation = validator
                .validate(Examples.check().insurerNumber("06990015").build())
                .get(0);
        assertThat(violation.severity()).isEqualTo(Severity.ERROR);
        assertThat(violation.message(Locale.JAPANESE)).isEqualTo("保険者番号: 検証番号が合いません。");
        assertThat(violation.message(Locale.ENGLISH)).isEqualTo("Insurer number: The check digit is wrong.");
        assertThat(violation.next(Locale.JAPANESE)).isEqualTo("番号の打ち間違いを確認してください。");
        assertThat(violation.next(Locale.ENGLISH)).isEqualTo("Look for a mistyped digit.");
    }

    @Nested
    class Birthdate {

        @ParameterizedTest
        @CsvSource(textBlock = """
                        2026-03-10,
                        2026-03-11, BIRTHDATE_IN_FUTURE
                        2030-01-01, BIRTHDATE_IN_FUTURE
                        1896-03-10,
                        1896-03-09, BIRTHDATE_IMPLAUSIBLE
                        0001-01-01, BIRTHDATE_IMPLAUSIBLE
                        """)
        void validate_atTheBoundary_asOfTodayInJapan(LocalDate birthdate, DiagnosticCode code) {
            assertThat(codes(validator, birthdate)).isEqualTo(code == null ? List.of() : List.of(code));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Asia/Tokyo", "UTC", "America/Los_Angeles", "Pacific/Kiritimati"})
        void validate_whateverTheZonesOfJvmAndClock_theDayChangesInJapan(String zone) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            ZoneId zoneOfClock = ZoneId.of(zone);
            LocalDate tomorrow = LocalDate.of(2026, 3, 11);
            assertThat(codes(RuleValidator.using(Clock.fixed(LAST_SECOND, zoneOfClock)), tomorrow))
                    .containsExactly(DiagnosticCode.BIRTHDATE_IN_FUTURE);
            assertThat(codes(RuleValidator.using(Clock.fixed(LAST_SECOND.plusSeconds(1), zoneOfClock)), tomorrow))
                    .isEmpty();
        }

        @Test
        void validate_bornOnTheLeapDay_hundredAndThirtyYearsAgo() {
            RuleValidator onLeapDay =
                    RuleValidator.using(Clock.fixed(Instant.parse("2024-02-29T03:00:00Z"), ZoneOffset.UTC));
            assertThat(codes(onLeapDay, LocalDate.of(1894, 2, 28))).isEmpty();
            assertThat(codes(onLeapDay, LocalDate.of(1894, 2, 27)))
                    .containsExactly(DiagnosticCode.BIRTHDATE_IMPLAUSIBLE);
        }

        private List<DiagnosticCode> codes(RuleValidator validator, LocalDate birthdate) {
            return besidesTestNumbers(
                            validator, Examples.check().birthdate(birthdate).build())
                    .stream()
                    .map(Violation::code)
                    .toList();
        }
    }

    @Nested
    class VendorClasses {

        /** What a vendor may write: the constraints of this library on a class of his own. */
        public record Chart(
                @CheckDigit PublicExpenseNumber payer,
                @CheckDigit BeneficiaryNumber beneficiary,
                @Required Optional<@CheckDigit InsurerNumber> insurer,
                @PlausibleBirthdate LocalDate born) {}

        static Stream<Arguments> charts() {
            PublicExpenseNumber payer = PublicExpenseNumber.of("10131142");
            BeneficiaryNumber beneficiary = BeneficiaryNumber.of("1234566");
            Optional<InsurerNumber> insurer = Optional.of(InsurerNumber.of("138057"));
            LocalDate born = LocalDate.of(1968, 1, 15);
            return Stream.of(
                    Arguments.of(new Chart(payer, beneficiary, insurer, born), List.of()),
                    Arguments.of(
                            new Chart(PublicExpenseNumber.of("10131143"), beneficiary, insurer, born),
                            List.of("SHK-2020 Payer")),
                    Arguments.of(
                            new Chart(payer, BeneficiaryNumber.of("1234567"), insurer, born),
                            List.of("SHK-2020 Beneficiary")),
                    Arguments.of(new Chart(payer, beneficiary, Optional.empty(), born), List.of("SHK-2001 Insurer")),
                    Arguments.of(
                            new Chart(payer, beneficiary, Optional.of(InsurerNumber.of("138058")), born),
                            List.of("SHK-2020 Insurer")),
                    Arguments.of(
                            new Chart(payer, beneficiary, insurer, LocalDate.of(2027, 1, 1)),
                            List.of("SHK-2030 Born")));
        }

        @ParameterizedTest
        @MethodSource("charts")
        void validate_constraintsOnAVendorsRecord_areChecked(Chart chart, List<String> expected) {
            assertThat(found(chart)).isEqualTo(expected);
        }
    }

    @Test
    void engine_worksWithoutAnExpressionLanguage() {
        assertThatThrownBy(() -> Class.forName("jakarta.el.ExpressionFactory"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(found(CardCheck.builder().build())).isNotEmpty();
    }

    private List<String> found(Object value) {
        return validator.validate(value).stream()
                .map(violation -> violation.code().code() + " " + violation.field())
                .toList();
    }

    /** Invented numbers bear a prefecture for tests, which is a warning of its own. */
    private static List<Violation> besidesTestNumbers(RuleValidator validator, Object value) {
        return validator.validate(value).stream()
                .filter(violation -> violation.code() != DiagnosticCode.TEST_NUMBER)
                .toList();
    }

    static Stream<Class<?>> qualificationAnswers() {
        return Stream.of(QualificationAnswer.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("qualificationAnswers")
    void validate_anyAnswerWithQualifications_checksWhatTheyHold(Class<? extends QualificationAnswer> type)
            throws ReflectiveOperationException {
        QualificationResult result = QualificationResult.builder()
                .qualifications(List.of(Qualification.builder()
                        .coverage(Coverage.builder()
                                .insurerNumber(InsurerNumber.of("06990015"))
                                .build())
                        .build()))
                .build();
        QualificationAnswer answer = type.getConstructor(AnswerHeader.class, QualificationResult.class, List.class)
                .newInstance(AnswerHeader.builder().build(), result, List.of());
        assertThat(RuleValidator.using(Clock.systemUTC()).validate(answer))
                .extracting(Violation::code)
                .contains(DiagnosticCode.WRONG_CHECK_DIGIT);
    }
}

package jp.shikaku.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.ValidationException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.Violation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The constraints on the classes of a vendor. */
class VendorConstraintsTest {

    private final RuleValidator validator =
            RuleValidator.using(Clock.fixed(Instant.parse("2026-03-10T03:00:00Z"), ZoneOffset.UTC));

    @Nested
    class Numbers {

        record Insurer(@ValidInsurerNumber String number) {}

        record Payer(@ValidPayerNumber String number) {}

        record Beneficiary(@ValidBeneficiaryNumber String number) {}

        record Institution(@ValidInstitutionCode String number) {}

        @ParameterizedTest
        @CsvSource(delimiter = ';', textBlock = """
                33120015;
                06139463;
                01130012;
                39131156;
                01320027;
                138057;
                067413;
                '  138057';
                00138057;
                １３８０５７;
                　　１３８０５７;
                02199990;
                06990014; SHK-2022
                138058; SHK-2020
                02199991; SHK-2020
                12131113; SHK-2020
                47130010; SHK-2020 SHK-2101
                1380575; SHK-2002
                0699001; SHK-2002
                1234567890; SHK-2002
                13805x; SHK-2002
                ''; SHK-2002
                """)
        void insurerNumber_asText_isHeldAgainstEachRule(String number, String codes) {
            assertThat(codes(new Insurer(number))).isEqualTo(codes == null ? "" : codes);
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', textBlock = """
                10131142;
                54016027;
                12131113; SHK-2020
                54996028; SHK-2020 SHK-2022
                5401602; SHK-2007
                1234566; SHK-2007
                0110113718; SHK-2007
                """)
        void payerNumber_asText_isHeldAgainstEachRule(String number, String codes) {
            assertThat(codes(new Payer(number))).isEqualTo(codes == null ? "" : codes);
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', textBlock = """
                1234566;
                １２３４５６６;
                1234567; SHK-2020
                123456; SHK-2008
                138058; SHK-2008
                12345678; SHK-2008
                """)
        void beneficiaryNumber_asText_isHeldAgainstEachRule(String number, String codes) {
            assertThat(codes(new Beneficiary(number))).isEqualTo(codes == null ? "" : codes);
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', textBlock = """
                0110113719;
                9918000010; SHK-2022
                1234567890; SHK-2021 SHK-2103
                0110113718; SHK-2021
                0120113717; SHK-2102
                0113719; SHK-2006
                06990015; SHK-2006
                011011371; SHK-2006
                """)
        void institutionCode_asText_givesWarningsBesideItsForm(String number, String codes) {
            assertThat(codes(new Institution(number))).isEqualTo(codes == null ? "" : codes);
        }

        @Test
        void absent_isNoViolation() {
            assertThat(codes(new Insurer(null))).isEmpty();
        }
    }

    @Nested
    class Periods {

        @DateOrder(from = "begin", to = "end")
        record Months(YearMonth begin, YearMonth end) {}

        @DateOrder(from = "begin", to = "end")
        record Texts(String begin, String end) {}

        @DateOrder(from = "begin", to = "end")
        @DateOrder(from = "issued", to = "end")
        record Dates(Optional<LocalDate> begin, Optional<LocalDate> end, Optional<LocalDate> issued) {}

        @DateOrder(from = "begin", to = "end")
        static final class Bean {

            private final LocalDate begin = LocalDate.of(2026, 3, 2);

            LocalDate hidden() {
                return begin;
            }

            public LocalDate getEnd() {
                return LocalDate.of(2026, 3, 1);
            }
        }

        @DateOrder(from = "start", to = "end")
        record Misnamed(LocalDate begin, LocalDate end) {}

        @Test
        void end_beforeTheBeginning_isToldOfTheEnd() {
            YearMonth month = YearMonth.of(2026, 3);
            LocalDate day = LocalDate.of(2026, 3, 1);
            assertThat(codes(new Months(month, month))).isEmpty();
            assertThat(codes(new Months(month, month.minusMonths(1)))).isEqualTo("SHK-2120");
            assertThat(codes(new Texts("20260301", "20260228"))).isEqualTo("SHK-2120");
            assertThat(codes(new Texts("20260301", null))).isEmpty();
            assertThat(codes(new Dates(Optional.of(day), Optional.of(day), Optional.empty())))
                    .isEmpty();
            Dates both = new Dates(Optional.of(day), Optional.of(day.minusDays(1)), Optional.of(day));
            assertThat(validator.validate(both)).extracting(Violation::field).containsExactly("End", "End");
            assertThat(codes(new Bean())).isEqualTo("SHK-2120");
        }

        @Test
        void name_thatIsNotThere_isAMistakeOfTheProgrammer() {
            LocalDate day = LocalDate.of(2026, 3, 1);
            assertThatThrownBy(() -> validator.validate(new Misnamed(day, day)))
                    .isInstanceOf(ValidationException.class)
                    .hasStackTraceContaining(" has no start that jp.shikaku.core may read; open its package to it");
        }
    }

    @Nested
    class Cards {

        @CardCombination(insurerNumber = "hokensha", symbol = "kigo", branch = "edaban")
        record Card(String hokensha, String kigo, String edaban) {}

        @ParameterizedTest
        @CsvSource({
            "39131156, , , ''",
            "39131156, 12, , SHK-2130",
            "39131156, , 01, SHK-2131",
            "39131156, 12, 01, SHK-2131 SHK-2130",
            "01130012, 12, 01, ''",
            "01130012, 12, '', SHK-2132",
            "138057, , 01, ''",
            "12131114, , , ''",
            "rubbish, , , ''"
        })
        void card_asAVendorKeepsIt_mustGoTogether(String insurer, String symbol, String branch, String codes) {
            assertThat(codes(new Card(insurer, symbol, branch))).isEqualTo(codes);
        }
    }

    @Nested
    class Names {

        record Patient(
                @FullWidth @LegibleName String name,
                @HalfWidthKana String half,
                @FullWidthKana String kana) {}

        @ParameterizedTest
        @CsvSource(delimiter = ';', textBlock = """
                架空　太郎; ｶｸｳ ﾀﾛｳ; カクウ　タロウ;
                架空ﾀﾛｳ; カクウ; ｶｸｳ; SHK-2110 SHK-2112 SHK-2111
                ●橋; ｶﾞ-ﾄﾞ; ガード; SHK-2113
                \uE000山; ｱ; ア; SHK-2114
                髙橋; ｱ; ア; SHK-2115
                德川; ｱ; ア; SHK-2115
                𠮷野; ｱ; ア; SHK-2115
                波～―－; ｱ; ア;
                """)
        void name_isHeldAgainstItsWidthAndItsCharacters(String name, String half, String kana, String codes) {
            assertThat(codes(new Patient(name, half, kana))).isEqualTo(codes == null ? "" : codes);
        }
    }

    @Nested
    class Places {

        record Row(@ValidInsurerNumber String insurer) {}

        record Sheet(List<@Valid Row> rows) {}

        @Test
        void violation_inAList_tellsWhichRow() {
            Sheet sheet = new Sheet(List.of(new Row("138057"), new Row("138058")));
            assertThat(validator.validate(sheet)).singleElement().satisfies(violation -> {
                assertThat(violation.field()).isEqualTo("Insurer");
                assertThat(violation.path()).isEqualTo("rows[1].insurer");
            });
        }
    }

    private String codes(Object value) {
        return String.join(
                " ",
                validator.validate(value).stream()
                        .map(violation -> violation.code().code())
                        .toList());
    }
}

package jp.shikaku.core.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.stream.Collectors;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.error.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizationTest {

    @ParameterizedTest
    @CsvSource({
        "33120015, 33120015, ''",
        "138057, 138057, ''",
        "00138057, 138057, PADDING_REMOVED",
        "'  138057', 138057, PADDING_REMOVED",
        "１３８０５７, 138057, DIGITS_NARROWED",
        "　　１３８０５７, 138057, DIGITS_NARROWED PADDING_REMOVED",
        "０６１３９４６３, 06139463, DIGITS_NARROWED",
        "'00  1234', '00  1234', ''",
        "0012345x, 0012345x, ''",
        "' 0012345x', 0012345x, PADDING_REMOVED"
    })
    void insurerNumber_anyForm_becomesCanonical(String written, String canonical, String changes) {
        assertNormalized(Normalization.insurerNumber(written), canonical, changes);
    }

    @ParameterizedTest
    @CsvSource({
        "1234, 1234, ''",
        "１２－３４, 12-34, DIGITS_NARROWED HYPHENS_UNIFIED",
        "12ー34, 12-34, HYPHENS_UNIFIED",
        "12ｰ34, 12-34, HYPHENS_UNIFIED",
        "12−34‐5–6—7―8, 12-34-5-6-7-8, HYPHENS_UNIFIED",
        "サービス１, サービス1, DIGITS_NARROWED",
        "ｻｰﾋﾞｽ１, ｻｰﾋﾞｽ1, DIGITS_NARROWED"
    })
    void number_digitsAndHyphens_becomeThoseOfAscii(String written, String normal, String changes) {
        assertNormalized(Normalization.number(written), normal, changes);
    }

    @ParameterizedTest
    @CsvSource({
        "ｶｸｳ ﾀﾛｳ, カクウ　タロウ",
        "ｶﾞｷﾞﾊﾟﾋﾟｳﾞ, ガギパピヴ",
        "カ゛ハ゜, ガパ",
        "か゛, ガ",
        "ｱﾞ, ア゛",
        "すずき, スズキ",
        "ﾒｰﾙ A1, メール　Ａ１",
        "ガード, ガード"
    })
    void fullWidthKana_composesSoundMarks(String written, String wide) {
        assertNormalized(Normalization.fullWidthKana(written), wide, wide.equals(written) ? "" : "KANA_WIDENED");
    }

    @ParameterizedTest
    @CsvSource({"カクウ　タロウ, ｶｸｳ ﾀﾛｳ", "ガギパピヴ, ｶﾞｷﾞﾊﾟﾋﾟｳﾞ", "すずき, ｽｽﾞｷ", "メール　Ａ１, ﾒｰﾙ A1", "ヮヰヱヵヶ, ヮヰヱヵヶ", "・「」。、, ･｢｣｡､"})
    void halfWidthKana_takesSoundMarksApart(String written, String narrow) {
        assertNormalized(Normalization.halfWidthKana(written), narrow, narrow.equals(written) ? "" : "KANA_NARROWED");
    }

    @Test
    void windows31j_replacesTwinsAndNothingElse() {
        assertNormalized(Normalization.windows31j("〜−‖—¢£¬髙𠮷"), "～－∥―￠￡￢髙𠮷", "CHARACTERS_FOLDED");
        assertNormalized(Normalization.windows31j("～－∥―髙①"), "～－∥―髙①", "");
    }

    @ParameterizedTest
    @CsvSource({
        "明治45年7月29日, 1912-07-29, ''",
        "大正元年7月30日, 1912-07-30, ''",
        "大正15年12月24日, 1926-12-24, ''",
        "昭和元年12月25日, 1926-12-25, ''",
        "昭和64年1月7日, 1989-01-07, ''",
        "平成元年1月8日, 1989-01-08, ''",
        "平成31年4月30日, 2019-04-30, ''",
        "令和元年5月1日, 2019-05-01, ''",
        "昭和64年1月8日, 1989-01-08, ERA_CORRECTED",
        "平成31年5月1日, 2019-05-01, ERA_CORRECTED",
        "平成元年1月7日, 1989-01-07, ERA_CORRECTED",
        "令和元年4月30日, 2019-04-30, ERA_CORRECTED",
        "明治45年7月30日, 1912-07-30, ERA_CORRECTED",
        "大正15年12月25日, 1926-12-25, ERA_CORRECTED",
        "明治6年1月1日, 1873-01-01, ''",
        "明治5年12月2日, 1872-12-02, CALENDAR_BEFORE_1873",
        "明治元年10月23日, 1868-10-23, CALENDAR_BEFORE_1873",
        "S43.1.15, 1968-01-15, ''",
        "Ｓ４３／１／１５, 1968-01-15, ''",
        "S430115, 1968-01-15, ''",
        "H1-1-8, 1989-01-08, ''",
        "㍼43年1月15日, 1968-01-15, ''",
        "昭和 43 年 1 月 15 日, 1968-01-15, ''",
        "s43.1.15, 1968-01-15, ''",
        "ｓ４３０１１５, 1968-01-15, ''",
        "昭43.1.15, 1968-01-15, ''",
        "令元.5.1, 2019-05-01, ''",
        "S43‐1‐15, 1968-01-15, ''",
        "S43−1−15, 1968-01-15, ''",
        "昭和43ー1ー15, 1968-01-15, ''",
        "S43ｰ1ｰ15, 1968-01-15, ''",
        "昭和99年12月31日, 2024-12-31, ERA_CORRECTED"
    })
    void date_ofTheJapaneseCalendar_isReadWithTheBordersOfItsEras(String written, LocalDate date, String warning) {
        Normalized<LocalDate> normalized = Normalization.date(written);
        assertThat(normalized.value()).isEqualTo(date);
        assertThat(normalized.changes()).startsWith(DiagnosticCode.ERA_CONVERTED);
        assertThat(normalized.changes().stream()
                        .filter(change -> change.severity() == Severity.WARNING)
                        .map(Enum::name))
                .isEqualTo(warning.isEmpty() ? java.util.List.of() : java.util.List.of(warning));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"19680115", "1968-01-15", "1968/1/15", "1968年1月15日", "１９６８年１月１５日", "1968−1−15", "1968ー1ー15"})
    void date_ofTheWesternCalendar_isNoChange(String written) {
        assertThat(Normalization.date(written).value()).isEqualTo(LocalDate.of(1968, 1, 15));
        assertThat(Normalization.date(written).isUnchanged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "昭和",
                "昭和43年2月30日",
                "平成元年13月1日",
                "43年1月15日",
                "S430100",
                "昭和43年1月",
                "X43.1.15",
                "20260230",
                "昭和99999年1月1日",
                "昭和100年1月1日",
                "S19680115",
                "R9999.1.1",
                "昭和1968年1月15日",
                "平成0年1月8日",
                "昭和00年1月1日",
                "M0.1.1",
                "S000101",
                "0000-01-01",
                "昭43年1月15日4"
            })
    void date_thatCannotBe_isRefusedWithoutItsText(String written) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Normalization.date(written))
                .satisfies(refusal ->
                        assertThat(refusal.violations().get(0).code()).isEqualTo(DiagnosticCode.INVALID_ERA_DATE));
    }

    private static void assertNormalized(Normalized<String> normalized, String value, String changes) {
        assertThat(normalized.value()).isEqualTo(value);
        assertThat(normalized.changes().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(changes);
        assertThat(normalized.isUnchanged()).isEqualTo(changes.isEmpty());
    }
}

package jp.shikaku.core.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.port.WireCharset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Applied again, a normalisation changes nothing. */
class NormalizationProperties {

    private static final List<Function<String, Normalized<String>>> ALL = List.of(
            Normalization::digits,
            Normalization::hyphens,
            Normalization::number,
            Normalization::insurerNumber,
            Normalization::fullWidthKana,
            Normalization::halfWidthKana,
            Normalization::windows31j);

    @Property(tries = 500)
    void normalisation_ofAnyText_isIdempotent(@ForAll("texts") String text) {
        assertThat(ALL).allSatisfy(normalisation -> {
            Normalized<String> once = normalisation.apply(text);
            Normalized<String> twice = normalisation.apply(once.value());
            assertThat(twice.value()).isEqualTo(once.value());
            assertThat(twice.isUnchanged()).isTrue();
            assertThat(once.isUnchanged()).isEqualTo(once.value().equals(text));
        });
    }

    @Property(tries = 300)
    void kana_thereAndBackAgain_isTheSameReading(@ForAll("texts") String text) {
        String wide = Normalization.fullWidthKana(text).value();
        String narrow = Normalization.halfWidthKana(wide).value();
        assertThat(Normalization.fullWidthKana(narrow).value()).isEqualTo(wide);
    }

    @Property(tries = 300)
    void insurerNumber_inAnyForm_isTheSameNumber(@ForAll("insurers") String digits) {
        for (String written :
                List.of(digits, "  " + digits, wide(digits), digits.length() == 6 ? "00" + digits : digits)) {
            assertThat(InsurerNumber.of(written)).isEqualTo(InsurerNumber.of(digits));
            assertThat(Normalization.insurerNumber(written).value())
                    .isEqualTo(InsurerNumber.of(digits).value());
        }
    }

    @Property(tries = 300)
    void date_ofAnyDay_isReadAsWritten(@ForAll("days") LocalDate day) {
        assertThat(Normalization.date(day.toString())).isEqualTo(new Normalized<>(day, List.of()));
    }

    @Property(tries = 300)
    void windows31j_neverMakesATextUnwritable(@ForAll("texts") String text) {
        if (WireCharset.SHIFT_JIS.keeps(text)) {
            assertThat(WireCharset.SHIFT_JIS.keeps(
                            Normalization.windows31j(text).value()))
                    .isTrue();
        }
    }

    private static String wide(String digits) {
        return Normalization.fullWidthKana(digits).value();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> japanese = Arbitraries.chars()
                .with("０１９ 　-－−ーｰ‐—―〜～‖∥¢かがハ゛゜ﾊﾞﾟパヴｳヮヶゝゞヽヾ髙00".toCharArray())
                .range('\u3041', '\u30FF')
                .range('\uFF61', '\uFF9F');
        return Arbitraries.oneOf(japanese, Arbitraries.chars().all())
                .list()
                .ofMaxSize(12)
                .map(list -> list.stream()
                        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                        .toString());
    }

    @Provide
    Arbitrary<String> insurers() {
        return Arbitraries.oneOf(
                Arbitraries.strings().numeric().ofLength(6),
                Arbitraries.strings().numeric().ofLength(8));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1868, 1, 1).toEpochDay(),
                        LocalDate.of(2200, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}

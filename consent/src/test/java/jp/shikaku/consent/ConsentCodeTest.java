package jp.shikaku.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.shikaku.core.error.ExchangeDeniedException;
import jp.shikaku.core.error.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentCodeTest {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @Test
    void codes_areUniqueAndInOrder() {
        List<String> codes =
                Stream.of(ConsentCode.values()).map(ConsentCode::code).toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .isSorted()
                .allSatisfy(code -> assertThat(code).matches("SHK-9\\d{3}"));
    }

    @ParameterizedTest
    @EnumSource
    void find_itsCode_isFound(ConsentCode code) {
        assertThat(ConsentCode.find(code.code())).contains(code);
    }

    @Test
    void find_anotherText_isNone() {
        assertThat(ConsentCode.find("SHK-2900")).isEmpty();
    }

    @Test
    void denied_sentencesAndNextStepsAreThoseOfTheReason() {
        ExchangeDeniedException denied = new ExchangeDeniedException(Stage.READING, ConsentCode.HOURS_24_PASSED);
        assertThat(denied.reason()).isEqualTo("SHK-9010");
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(denied.getMessage())
                    .contains(ConsentCode.HOURS_24_PASSED.text(locale), ConsentCode.HOURS_24_PASSED.next(locale));
        }
    }

    @ParameterizedTest
    @EnumSource
    void texts_existInBothLanguages(ConsentCode code) {
        assertThat(code.message(Locale.JAPANESE)).containsPattern(JAPANESE).endsWith("。");
        assertThat(code.next(Locale.JAPANESE)).containsPattern(JAPANESE).endsWith("。");
        assertThat(code.message(Locale.ENGLISH)).doesNotContainPattern(JAPANESE).endsWith(".");
        assertThat(code.next(Locale.ENGLISH)).doesNotContainPattern(JAPANESE).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ja"})
    void bundles_haveNoTextWithoutACode(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle("jp.shikaku.consent.consent", Locale.forLanguageTag(language));
        assertThat(new TreeSet<>(bundle.keySet()))
                .isEqualTo(new TreeSet<>(Stream.of(ConsentCode.values())
                        .flatMap(code -> Stream.of(code.code() + ".message", code.code() + ".next"))
                        .toList()));
    }
}

package jp.shikaku.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticCodeTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    private final Locale defaultLocale = Locale.getDefault();

    @AfterEach
    void restoreDefaultLocale() {
        Locale.setDefault(defaultLocale);
    }

    @Test
    void codes_areUnique() {
        assertThat(Stream.of(DiagnosticCode.values()).map(DiagnosticCode::code))
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("SHK-[1-8]\\d{3}"));
    }

    @ParameterizedTest
    @EnumSource
    void find_itsCode_isFound(DiagnosticCode code) {
        assertThat(DiagnosticCode.find(code.code())).contains(code);
    }

    @Test
    void find_anotherText_isNone() {
        assertThat(DiagnosticCode.find("SHK-9010")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void texts_existInBothLanguages(DiagnosticCode code) {
        assertThat(code.message(Locale.JAPANESE)).containsPattern(JAPANESE).endsWith(endOf(code));
        assertThat(code.next(Locale.JAPANESE)).containsPattern(JAPANESE).endsWith("。");
        assertThat(code.message(Locale.ENGLISH)).doesNotContainPattern(JAPANESE).isNotBlank();
        assertThat(code.next(Locale.ENGLISH)).doesNotContainPattern(JAPANESE).endsWith(".");
    }

    /** A list of candidates stands at the end of its sentence. */
    private static String endOf(DiagnosticCode code) {
        return code == DiagnosticCode.SEVERAL_CODECS ? "{0}" : "。";
    }

    @ParameterizedTest
    @EnumSource
    void texts_nameTheSameDetailsInBothLanguages(DiagnosticCode code) {
        assertThat(placeholders(code, Locale.JAPANESE)).isEqualTo(placeholders(code, Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void message_showsItsDetails(DiagnosticCode code) {
        int details = placeholders(code, Locale.ENGLISH).size();
        Object[] values = Stream.of("ALPHA", "BETA", "GAMMA").limit(details).toArray();
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            String message = code.message(locale, values);
            assertThat(message).doesNotContain("{", "}", "'");
            assertThat(Stream.of(values))
                    .allSatisfy(value -> assertThat(message).contains(value.toString()));
        }
    }

    @Test
    void bundles_haveNoTextWithoutACode() {
        Set<String> codes =
                Stream.of(DiagnosticCode.values()).map(DiagnosticCode::code).collect(Collectors.toSet());
        for (Locale locale : List.of(Locale.ROOT, Locale.JAPANESE)) {
            assertThat(bundle(locale).keySet())
                    .filteredOn(key -> key.startsWith("SHK-"))
                    .allSatisfy(key -> assertThat(codes).contains(key.substring(0, key.indexOf('.'))));
        }
        assertThat(bundle(Locale.JAPANESE).keySet())
                .isEqualTo(bundle(Locale.ROOT).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja-JP", "en-US", "de-DE", "th-TH-u-nu-thai"})
    void texts_whateverTheDefaultLocale_areThoseAskedFor(String tag) {
        String japanese = DiagnosticCode.REQUIRED.message(Locale.JAPANESE);
        String english = DiagnosticCode.REQUIRED.message(Locale.ENGLISH);
        ResourceBundle.clearCache();
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(DiagnosticCode.REQUIRED.message(Locale.JAPAN))
                .isEqualTo(japanese)
                .isEqualTo("入力がありません。");
        assertThat(DiagnosticCode.REQUIRED.message(Locale.US))
                .isEqualTo(english)
                .isEqualTo("The value is missing.");
        assertThat(DiagnosticCode.REQUIRED.message(Locale.GERMANY)).isEqualTo(english);
        assertThat(DiagnosticCode.REQUIRED.message(Locale.ROOT)).isEqualTo(english);
        assertThat(DiagnosticCode.REQUIRED.next(Locale.JAPAN)).isEqualTo("値を入力してください。");
    }

    @Test
    void violation_namesTheFieldInItsLanguage() {
        Violation violation = Violation.of(DiagnosticCode.REQUIRED, "Birthdate");
        assertThat(violation.message(Locale.JAPANESE)).isEqualTo("生年月日: 入力がありません。");
        assertThat(violation.message(Locale.ENGLISH)).isEqualTo("Birth date: The value is missing.");
        assertThat(violation.next(Locale.ENGLISH)).isEqualTo("Enter the value.");
        assertThat(violation.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void violation_unknownField_isNamedAsOnTheWire() {
        assertThat(Violation.of(DiagnosticCode.REQUIRED, "NewElement").fieldName(Locale.JAPANESE))
                .isEqualTo("NewElement");
    }

    @Test
    void violation_details_standInTheSentence() {
        Violation violation =
                Violation.of(DiagnosticCode.CHARACTER_NOT_ENCODABLE, "InsuredCardSymbol", "𠮷", "U+20BB7", "Shift_JIS");
        assertThat(violation.message(Locale.JAPANESE)).contains("「𠮷」", "U+20BB7", "Shift_JIS", "被保険者証記号");
        assertThat(violation.message(Locale.ENGLISH)).contains("𠮷", "U+20BB7", "Shift_JIS", "Card symbol");
    }

    private static Set<String> placeholders(DiagnosticCode code, Locale locale) {
        Matcher matcher = PLACEHOLDER.matcher(
                bundle(locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale).getString(code.code() + ".message"));
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("jp.shikaku.core.diagnostic.diagnostics", locale);
    }
}

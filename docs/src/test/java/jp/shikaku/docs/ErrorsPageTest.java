package jp.shikaku.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.error.ShikakuException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorsPageTest {

    private static final Page ENGLISH = Page.of("docs/errors.md");
    private static final Page JAPANESE = Page.of("docs/errors.ja.md");
    private static final Map<Severity, String> JAPANESE_SEVERITIES =
            Map.of(Severity.ERROR, "エラー", Severity.WARNING, "警告", Severity.INFORMATION, "情報");
    private static final Object[] ANY_DETAIL = {"…", "…", "…"};
    private static final Pattern EXCEPTION = Pattern.compile("`(\\w+Exception)`");

    static Stream<Page> bothLanguages() {
        return Stream.of(ENGLISH, JAPANESE);
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void page_listsEveryCodeOnceInOrder(Page page) {
        assertThat(page.rows("SHK-[1-8]\\d+").stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(Stream.of(DiagnosticCode.values())
                        .map(DiagnosticCode::code)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void englishRow_saysWhatTheProgramSays(DiagnosticCode code) {
        assertThat(row(ENGLISH, code).subList(1, 4))
                .containsExactly(
                        code.message(Locale.ENGLISH, ANY_DETAIL),
                        code.next(Locale.ENGLISH),
                        code.severity().name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource
    void japaneseRow_saysWhatTheProgramSays(DiagnosticCode code) {
        assertThat(row(JAPANESE, code).subList(1, 4))
                .containsExactly(
                        code.message(Locale.JAPANESE, ANY_DETAIL),
                        code.next(Locale.JAPANESE),
                        JAPANESE_SEVERITIES.get(code.severity()));
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void page_namesEveryKindOfException(Page page) {
        Set<String> named = EXCEPTION
                .matcher(page.text())
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        named.remove(ShikakuException.class.getSimpleName());
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Stream.of(ShikakuException.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void bothPages_agreeOnTheExceptionOfEachCode() {
        assertThat(exceptions(JAPANESE)).isEqualTo(exceptions(ENGLISH));
    }

    private static List<String> exceptions(Page page) {
        return page.rows("SHK-[1-8]\\d+").stream()
                .map(row -> EXCEPTION
                        .matcher(row.get(4))
                        .results()
                        .map(name -> name.group(1))
                        .toList()
                        .toString())
                .toList();
    }

    private static List<String> row(Page page, DiagnosticCode code) {
        List<List<String>> rows = page.rows(code.code());
        return rows.isEmpty() ? fail(page + " does not list " + code.code()) : rows.get(0);
    }
}

package jp.shikaku.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.consent.CareSetting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentPageTest {

    private static final Path TABLES = Path.of("consent/src/test/resources/jp/shikaku/consent");
    private static final Pattern RULE = Pattern.compile("(?m)^([A-Z]-\\d) ");

    static Stream<Page> bothLanguages() {
        return Stream.of(Page.of("docs/consent.md"), Page.of("docs/consent.ja.md"));
    }

    /** What the tests hold is what the page says, rule by rule, each with its source. */
    @ParameterizedTest
    @MethodSource("bothLanguages")
    void page_hasARowForEveryRuleThatIsTested(Page page) {
        Set<String> tested = Stream.of("viewing.csv", "reinquiry.csv")
                .flatMap(table -> RULE.matcher(Page.read(TABLES.resolve(table))).results())
                .map(rule -> rule.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = page.rows("`[A-Z]-\\d`").stream()
                .filter(row -> !row.get(2).isBlank())
                .map(row -> row.get(0).replace("`", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tested).hasSizeGreaterThan(15);
        assertThat(described).containsAll(tested);
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void page_showsATimelineForEverySetting(Page page) {
        assertThat(page.relativeLinks())
                .containsAll(Stream.of(CareSetting.values())
                        .map(setting -> "images/consent-"
                                + setting.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg")
                        .toList());
    }
}

package jp.shikaku.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {

    /** An absolute path, such as one machine has it; what XML calls a path starts with a capital letter. */
    private static final Pattern MACHINE_PATH = Pattern.compile("(?m)(?:^|[\\s`\"'(=])/[a-z]+/[\\w./-]*");

    static List<Page> pages() {
        return Page.all();
    }

    /** Guides are read by vendors, so they are in both languages; decisions are read by who changes the code. */
    static Stream<Page> guides() {
        return Page.all().stream()
                .filter(page -> page.path().toString().matches("(?:docs/[^/]+|README(?:\\.ja)?)\\.md"))
                .filter(page -> !page.path().endsWith("glossary.md"));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void guide_isThereInTheOtherLanguage(Page guide) {
        assertThat(guide.translation().exists()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void relativeLinks_leadSomewhere(Page page) {
        assertThat(page.relativeLinks())
                .allSatisfy(
                        link -> assertThat(leadsSomewhere(page, link)).as(link).isTrue());
    }

    private static boolean leadsSomewhere(Page page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.path()
                : page.path().resolveSibling(parts[0]).normalize();
        return Files.exists(Page.ROOT.resolve(target))
                && (parts.length == 1 || new Page(target).anchors().contains(parts[1]));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_namesNoPathOfOneMachine(Page page) {
        assertThat(MACHINE_PATH.matcher(page.text()).results().map(path -> path.group()))
                .isEmpty();
    }

    @Test
    void indexOfDecisions_listsEachOfThem() {
        Page index = Page.of("docs/adr/README.md");
        assertThat(index.relativeLinks().stream().filter(link -> link.matches("\\d{4}-.*")))
                .containsExactlyElementsOf(Page.all().stream()
                        .map(page -> page.path().toString())
                        .filter(path -> path.matches("docs/adr/\\d{4}-.*"))
                        .map(path -> path.substring("docs/adr/".length()))
                        .toList());
    }

    @Test
    void changelog_hasAnUnreleasedPart() {
        assertThat(Page.of("CHANGELOG.md").text()).contains("\n## [Unreleased]\n", "\n### Added\n");
    }
}

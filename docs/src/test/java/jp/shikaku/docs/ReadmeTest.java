package jp.shikaku.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeTest {

    private static final Path QUICKSTART =
            Path.of("samples/quickstart/src/main/java/jp/shikaku/quickstart/Quickstart.java");

    static Stream<Page> bothLanguages() {
        return Stream.of(Page.of("README.md"), Page.of("README.ja.md"));
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void firstBlock_isTheCommandThatBuildsAndRunsTheDemo(Page readme) {
        assertThat(readme.fencedBlocks().get(0))
                .isEqualTo("mvn -q -DskipTests package && samples/cli/target/shikaku/bin/shikaku demo\n");
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void secondBlock_isTheCommandThatTests(Page readme) {
        assertThat(readme.fencedBlocks().get(1)).isEqualTo("mvn -B verify\n");
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void firstJavaBlock_isTheQuickstart(Page readme) {
        assertThat(readme.fencedBlocks("java").get(0)).isEqualTo(Page.read(QUICKSTART));
    }

    @Test
    void quickstart_hasAtMost25Lines() {
        assertThat(Page.read(QUICKSTART).lines().count()).isLessThanOrEqualTo(25);
    }

    @Test
    void fencedBlocks_areTheSameInBothLanguages() {
        List<String> english = Page.of("README.md").fencedBlocks();
        assertThat(Page.of("README.ja.md").fencedBlocks()).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void moduleTable_namesEveryLibraryModuleOfTheReactor(Page readme) {
        List<String> named = readme.rows("`shikaku-[a-z-]+`").stream()
                .map(cells -> cells.get(0).replace("`", ""))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(published());
    }

    /** What the bill of materials lists, and itself. */
    private static List<String> published() {
        return Page.read(Path.of("bom/pom.xml"))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("<artifactId>shikaku-") && !line.contains("shikaku-parent"))
                .map(line -> line.replaceAll("</?artifactId>", ""))
                .toList();
    }
}

package jp.shikaku.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.shikaku.core.port.BulkLimits;
import jp.shikaku.core.port.TerminalProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FolderPageTest {

    /** What is not confirmed has entries of its own, on the page about messages. */
    private static final int NAMES_ARE_ELSEWHERE = 1;

    /** The limits of exchanges in two steps are one component and have an entry each. */
    private static final int BULK = BulkLimits.class.getRecordComponents().length - 1;

    static Stream<Page> bothLanguages() {
        return Stream.of(Page.of("docs/folder.md"), Page.of("docs/folder.ja.md"));
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void profileTable_listsEveryEntryWithTheValueItHasUnlessSet(Page page) {
        List<List<String>> entries = page.rows("`(?:charset|[a-z]+[.-][a-z.-]+)`");
        assertThat(entries).hasSize(TerminalProfile.class.getRecordComponents().length - NAMES_ARE_ELSEWHERE + BULK);
        for (List<String> entry : entries) {
            assertThat(TerminalProfile.of(Map.of(plain(entry.get(0)), plain(entry.get(1)))))
                    .as(entry.get(0))
                    .isEqualTo(TerminalProfile.standard());
        }
    }

    private static String plain(String cell) {
        return cell.replace("`", "");
    }
}

package jp.shikaku.docs;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.MessageType;
import jp.shikaku.core.message.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesPageTest {

    private static final String MESSAGE_ID = "`[A-Z]{3}[\\w-]+(?:req|res|res_face)`";
    private static final Path SCHEMA = Path.of("xml-schema/src/main/resources/META-INF/shikaku/xsd/types.xsd");
    private static final Pattern ELEMENT = Pattern.compile("<xs:element name=\"(\\w+)\"");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Map<Confidence, String> JAPANESE =
            Map.of(Confidence.CONFIRMED, "確認済み", Confidence.INFERRED, "推定", Confidence.PROVISIONAL, "仮");
    private static final Map<Confidence, String> ENGLISH = Map.of(
            Confidence.CONFIRMED, "confirmed", Confidence.INFERRED, "inferred", Confidence.PROVISIONAL, "provisional");

    @Test
    void englishCatalogue_hasARowForEachMessage() {
        assertThat(rows("docs/messages.md", 6))
                .containsExactlyElementsOf(MessageCatalogue.types().stream()
                        .map(type -> List.of(
                                id(type),
                                type.interfaceNumber(),
                                type.japaneseName(),
                                type.function(),
                                ENGLISH.get(type.confidence()),
                                valueType(type)))
                        .toList());
    }

    @Test
    void japaneseCatalogue_hasARowForEachMessage() {
        assertThat(rows("docs/messages.ja.md", 5))
                .containsExactlyElementsOf(MessageCatalogue.types().stream()
                        .map(type -> List.of(
                                id(type),
                                type.interfaceNumber(),
                                type.japaneseName(),
                                JAPANESE.get(type.confidence()),
                                valueType(type)))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/messages.md", "docs/messages.ja.md"})
    void elementsWithoutAPublicSource_areEachNamed(String page) {
        Set<String> named = CODE.matcher(Page.of(page).text())
                .results()
                .map(span -> span.group(1))
                .collect(toSet());
        assertThat(placeholderElements()).hasSizeGreaterThan(20).allMatch(named::contains);
    }

    /** Those that only the part of the schema has that is for messages which are not confirmed. */
    private static Set<String> placeholderElements() {
        String schema = Page.read(SCHEMA);
        int from = schema.indexOf("<!-- Inferred: home visits");
        int to = schema.indexOf("<!-- Messages -->");
        Set<String> elements = elements(schema.substring(from, to));
        elements.removeAll(elements(schema.substring(0, from) + schema.substring(to)));
        return elements;
    }

    private static Set<String> elements(String schema) {
        return ELEMENT.matcher(schema)
                .results()
                .map(element -> element.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /** A dash where a message is known and not built. */
    private static String valueType(MessageType type) {
        return type.valueType().map(value -> "`" + value.getSimpleName() + "`").orElse("–");
    }

    private static String id(MessageType type) {
        return "`" + type.id() + "`";
    }

    private static List<List<String>> rows(String page, int cells) {
        return Page.of(page).rows(MESSAGE_ID).stream()
                .map(row -> row.subList(0, cells))
                .toList();
    }
}

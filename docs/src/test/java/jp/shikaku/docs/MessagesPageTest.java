package jp.shikaku.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.MessageType;
import jp.shikaku.core.message.Confidence;
import org.junit.jupiter.api.Test;

class MessagesPageTest {

    private static final String MESSAGE_ID = "`[A-Z]{3}[\\w-]+(?:req|res|res_face)`";
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

package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jp.shikaku.core.MessageCatalogue;
import org.junit.jupiter.api.Test;

class MessagesCommandTest {

    @Test
    void messages_json_listsTheCatalogue() {
        JsonNode rows = Run.of("messages", "--json").json();

        assertThat(rows).hasSameSizeAs(MessageCatalogue.types());
        assertThat(rows.get(0))
                .hasToString("{\"id\":\"OQSsiquc01req\",\"interface\":\"OQS-IF-001\",\"name\":\"資格確認要求\","
                        + "\"function\":\"check of one insured card, request\",\"confidence\":\"CONFIRMED\"}");
    }

    @Test
    void messages_table_hasOneLineAMessageUnderAHeading() {
        String table = Run.of("messages", "--lang", "ja").out();

        assertThat(table.lines()).hasSize(MessageCatalogue.types().size() + 1);
        assertThat(table).startsWith("ID ").contains("確からしさ", "OQSsiquc01res_face");
    }
}

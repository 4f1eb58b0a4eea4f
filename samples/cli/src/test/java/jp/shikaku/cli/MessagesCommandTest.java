package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import jp.shikaku.core.MessageCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesCommandTest {

    @Test
    void messages_json_listsTheCatalogue() {
        JsonNode rows = Run.of("messages", "--json").json();

        assertThat(rows).hasSameSizeAs(MessageCatalogue.types());
        assertThat(rows.get(0))
                .hasToString("{\"id\":\"OQSsiquc01req\",\"interface\":\"OQS-IF-001\",\"name\":\"資格確認要求\","
                        + "\"function\":\"check of one insured card, request\",\"confidence\":\"CONFIRMED\","
                        + "\"built\":true,\"facilities\":\"ALL\"}");
    }

    @Test
    void messages_json_hasAllInterfacesOfTheOfficialList() {
        List<String> interfaces = Run.of("messages", "--json")
                .json()
                .valueStream()
                .map(row -> row.get("interface").asText())
                .distinct()
                .toList();

        assertThat(interfaces)
                .containsAll(IntStream.rangeClosed(1, 56)
                        .mapToObj(number -> String.format("OQS-IF-%03d", number))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {45, 46, 51, 52, 53, 54, 55, 56})
    void messages_json_functionsKnownByNameOnly_areNotBuilt(int number) {
        String id = String.format("OQS-IF-%03d", number);

        assertThat(Run.of("messages", "--json").json().valueStream())
                .filteredOn(row -> row.get("interface").asText().equals(id))
                .singleElement()
                .satisfies(row -> assertThat(row.get("built").asBoolean()).isFalse())
                .satisfies(row -> assertThat(row.get("confidence").asText()).isEqualTo("PROVISIONAL"));
    }

    @Test
    void messages_table_hasOneLineAMessageUnderAHeading() {
        String table = Run.of("messages", "--lang", "ja").out();

        assertThat(table.lines()).hasSize(MessageCatalogue.types().size() + 1);
        assertThat(table).startsWith("ID ").contains("確からしさ", "OQSsiquc01res_face");
    }
}

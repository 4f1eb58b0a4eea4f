package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void table_values_areOneLineEachWithColumnsBelowEachOther() throws JsonProcessingException {
        assertThat(table("{'insurerNumber':'1','person':{'name':'架空','remarks':['a','b']}}", Locale.JAPANESE))
                .containsExactly(
                        "保険者番号     1", //
                        "本人・氏名     架空",
                        "本人・備考[1]  a",
                        "本人・備考[2]  b");
    }

    @Test
    void table_listOfRecords_isATableUnderAHeading() throws JsonProcessingException {
        assertThat(table("{'steps':[{'name':'架空','millis':1},{'name':'ｶｸｳ','millis':22}],'ok':true}", Locale.ENGLISH))
                .containsExactly(
                        "name  millis", //
                        "架空  1",
                        "ｶｸｳ   22",
                        "",
                        "ok  yes");
    }

    @Test
    void table_code_isShownByItsNameAndCode() throws JsonProcessingException {
        assertThat(table("{'validity':{'code':'1','name':'有効'}}", Locale.JAPANESE))
                .containsExactly("資格有効性  有効 (1)");
    }

    @Test
    void table_words_areThoseOfTheLanguage() throws JsonProcessingException {
        String finding = "{'violations':[{'severity':'WARNING','path':'WARNING'}],'valid':false}";
        assertThat(table(finding, Locale.JAPANESE))
                .containsExactly(
                        "重要度  場所", //
                        "警告    WARNING",
                        "",
                        "有効  いいえ");
        assertThat(table(finding, Locale.ENGLISH)).contains("WARNING   WARNING", "valid  no");
    }

    private static String[] table(String json, Locale locale) throws JsonProcessingException {
        return Table.of(new ObjectMapper().readTree(json.replace('\'', '"')), locale)
                .toString()
                .lines()
                .toArray(String[]::new);
    }
}

package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static List<List<String>> rows(String text) throws IOException {
        return Csv.rows(new StringReader(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\r\nc,d\r\n", "a,b\nc,d", "\uFEFFa,b\rc,d\r", "\n\na,b\n\r\nc,d\n\n"})
    void rows_anyLineEnd_sameRows(String text) throws IOException {
        assertThat(rows(text)).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void rows_quotedFields_dividersAndQuotesKept() throws IOException {
        assertThat(rows("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",\"\"\n,\n"))
                .containsExactly(List.of("a,b", "say \"hi\"", "two\r\nlines", ""), List.of("", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"open", "\"a\"b,c", "\"a\" ,b"})
    void rows_brokenQuotes_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> rows(text));
    }

    @Test
    void row_fieldsThatNeedQuotes_readBackTheSame() throws IOException {
        List<String> fields = List.of("plain", "a,b", "\"", "two\nlines", "", "　");

        assertThat(rows(Csv.row(fields))).containsExactly(fields);
    }
}

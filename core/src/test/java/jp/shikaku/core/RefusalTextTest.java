package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTextTest {

    private static final String TEXT = "要求を受け付けません";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void of_eitherCharacterSet_isReadWithoutLineEnds(String charset) {
        assertThat(RefusalText.of((TEXT + "\r\n").getBytes(Charset.forName(charset))))
                .isEqualTo(TEXT);
    }

    @Test
    void of_byteOrderMark_isNoPartOfTheText() {
        assertThat(RefusalText.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TEXT);
    }

    @Test
    void of_cutInsideACharacter_leavesItOut() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        assertThat(RefusalText.of(Arrays.copyOf(bytes, bytes.length - 1)))
                .isEqualTo(TEXT.substring(0, TEXT.length() - 1));
    }

    @Test
    void of_nothing_isEmpty() {
        assertThat(RefusalText.of(new byte[0])).isEmpty();
    }
}

package jp.shikaku.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.shikaku.core.error.SetupException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdTest {

    @ParameterizedTest
    @CsvSource({"OQSsiquc01req, OQSsiquc01res", "OQSmuquc02req, OQSmuquc02res", "XXX-IF029req, XXX-IF029res"})
    void answer_ofARequest_isItsResult(String request, String answer) {
        assertThat(MessageId.of(request).isRequest()).isTrue();
        assertThat(MessageId.of(request).answer()).hasToString(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OQSsiquc01res", "OQSsiquc01res_face", "request"})
    void answer_ofWhatIsNoRequest_isRefused(String id) {
        assertThat(MessageId.of(id).isRequest()).isFalse();
        assertThatThrownBy(() -> MessageId.of(id).answer()).isInstanceOf(SetupException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1req", "../req", "a b", "電文", "a234567890123456789012345678901234567890x"})
    void of_anotherForm_isRefused(String id) {
        assertThatThrownBy(() -> MessageId.of(id)).isInstanceOf(SetupException.class);
    }
}

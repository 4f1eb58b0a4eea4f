package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import jp.shikaku.core.port.AnswerCompleteness.Verdict;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheckAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlLimitsTest {

    private static final int LARGEST = Integer.MAX_VALUE - 8;

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, 1, 1",
        "1, 0, 1, 1, 1, 1",
        "1, 1, 0, 1, 1, 1",
        "1, 1, 1, 0, 1, 1",
        "1, 1, 1, 1, 0, 1",
        "1, 1, 1, 1, 1, 0",
        "-2147483648, 1, 1, 1, 1, 1",
        "2147483640, 1, 1, 1, 1, 1"
    })
    void new_outOfRange_refused(int documentBytes, int depth, int elements, int attributes, int text, int name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new XmlLimits(documentBytes, depth, elements, attributes, text, name));
    }

    @Test
    void new_least_accepted() {
        assertThat(new XmlLimits(1, 1, 1, 1, 1, 1).documentBytes()).isEqualTo(1);
    }

    @Test
    void codec_greatestLimits_readsAndJudges() throws Exception {
        JaxbMessageCodec codec = new JaxbMessageCodec(new XmlLimits(
                LARGEST,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE));
        TerminalProfile profile =
                TerminalProfile.builder().maximumAnswerSize(Long.MAX_VALUE).build();
        Payload document =
                Payload.of("<XmlMsg><MessageHeader/><MessageBody/></XmlMsg>".getBytes(StandardCharsets.UTF_8));

        assertThat(codec.completeness().of(document)).isEqualTo(Verdict.COMPLETE);
        assertThat(codec.decode(CardCheckAnswer.MESSAGE_ID, document, profile).notices())
                .isEmpty();
    }
}

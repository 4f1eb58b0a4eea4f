package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.shikaku.core.access.AccessUrl;
import jp.shikaku.core.access.AccessUrlAnswer;
import jp.shikaku.core.access.QrFile;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.ProcessingResult;
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

    @ParameterizedTest
    @CsvSource({"2097152, true", "2097156, false"})
    void accessUrl_fileInBase64_hasRoomOfItsOwn(int length, boolean accepted) {
        JaxbMessageCodec codec = new JaxbMessageCodec();
        byte[] file = new byte[length / 4 * 3];
        byte[] start = "%PDF-".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "%%EOF".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, file, 0, start.length);
        System.arraycopy(end, 0, file, file.length - end.length, end.length);
        AccessUrlAnswer answer = new AccessUrlAnswer(
                AnswerHeader.builder().build(),
                AccessUrl.builder().qrFile(QrFile.of(file)).build(),
                ProcessingResult.builder().build(),
                List.of());
        Payload document = codec.encode(answer, TerminalProfile.standard());

        if (accepted) {
            AccessUrlAnswer read =
                    (AccessUrlAnswer) codec.decode(AccessUrlAnswer.MESSAGE_ID, document, TerminalProfile.standard())
                            .message();
            assertThat(read.access()).isEqualTo(answer.access());
        } else {
            MalformedAnswerException refusal = catchThrowableOfType(
                    MalformedAnswerException.class,
                    () -> codec.decode(AccessUrlAnswer.MESSAGE_ID, document, TerminalProfile.standard()));
            assertThat(refusal.code()).isEqualTo(DiagnosticCode.LIMIT_EXCEEDED);
        }
    }
}

package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.CardCheckAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Odd answers are read with notices; a test rig may have them refused. */
class ParsingPolicyTest {

    private static final JaxbMessageCodec STRICT = Documents.CODEC.parsing(ParsingPolicy.strict());
    private static final String VALID = "OQSsiquc01res_202611210001.xml";

    static Stream<Arguments> odd() {
        String one = "/XmlMsg/MessageBody/ResultList/ResultOfQualificationConfirmation";
        return Stream.of(
                Arguments.of("<Name>", "<Name>●", DiagnosticCode.SUBSTITUTE_IN_NAME, one + "/Name"),
                Arguments.of("<Name>", "<Name>\uE000", DiagnosticCode.PRIVATE_CHARACTER_IN_NAME, one + "/Name"),
                Arguments.of(
                        "<InsuredName>", "<InsuredName>●", DiagnosticCode.SUBSTITUTE_IN_NAME, one + "/InsuredName"),
                Arguments.of(
                        "<QualificationValidity>1<",
                        "<QualificationValidity>2<",
                        DiagnosticCode.NOT_VALID,
                        "/XmlMsg/MessageBody/QualificationValidity"),
                Arguments.of(
                        "<QualificationValidity>1<",
                        "<QualificationValidity>3<",
                        DiagnosticCode.NOT_VALID,
                        "/XmlMsg/MessageBody/QualificationValidity"),
                Arguments.of(
                        "<QualificationValidity>1<",
                        "<QualificationValidity>4<",
                        DiagnosticCode.NO_QUALIFICATION,
                        "/XmlMsg/MessageBody/QualificationValidity"),
                Arguments.of(
                        "<QualificationValidity>1<",
                        "<QualificationValidity>5<",
                        DiagnosticCode.SEVERAL_QUALIFICATIONS,
                        "/XmlMsg/MessageBody/QualificationValidity"),
                Arguments.of("<Sex1>\\d<", "<Sex1>7<", DiagnosticCode.UNKNOWN_CODE, one + "/Sex1"),
                Arguments.of("encoding=\"[^\"]*\"", "encoding=\"Shift_JIS\"", DiagnosticCode.ENCODING_DISAGREES, "/"));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void lenient_oddAnswer_isReadWithANotice(String pattern, String replacement, DiagnosticCode code, String path) {
        Decoded decoded = decode(Documents.CODEC, changed(pattern, replacement));

        assertThat(decoded.notices()).contains(new Notice(code, path));
        assertThat(((CardCheckAnswer) decoded.message()).notices()).contains(new Notice(code, path));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void strict_oddAnswer_isRefusedWithTheReason(String pattern, String replacement, DiagnosticCode code, String path) {
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> decode(STRICT, changed(pattern, replacement)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(DiagnosticCode.REFUSED_BY_STRICT_PARSING);
                    assertThat(refusal.message(Locale.ENGLISH)).contains(code.code() + " " + path);
                });
    }

    @Test
    void strict_answerAsWeKnowIt_isRead() {
        assertThat(decode(STRICT, Documents.golden(VALID)).notices()).isEmpty();
    }

    @Test
    void strict_onlyInformation_isRead() {
        byte[] reordered = changed("(<Name>.*</Name>)\\s*(<NameKana>.*</NameKana>)", "$2$1");
        byte[] added = changed("<MessageBody>", "<MessageBody><Novelty/>");

        for (byte[] document : List.of(reordered, added)) {
            assertThat(decode(STRICT, document).notices())
                    .isNotEmpty()
                    .allSatisfy(notice -> assertThat(notice.severity()).hasToString("INFORMATION"));
        }
    }

    @Test
    void lenient_withSchema_findingsAreNoticesOnTheAnswer() {
        byte[] wrong = changed("<PostNumber>.*</PostNumber>", "<PostNumber>１２３４５６７</PostNumber>");

        assertThat(decode(Documents.CODEC, wrong).notices()).isEmpty();
        JaxbMessageCodec comparing =
                Documents.CODEC.parsing(ParsingPolicy.lenient().comparingWithSchema());
        CardCheckAnswer answer = (CardCheckAnswer) decode(comparing, wrong).message();
        assertThat(answer.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo(DiagnosticCode.SCHEMA_VIOLATION);
            assertThat(notice.path()).endsWith("/PostNumber");
        });
    }

    private static Decoded decode(JaxbMessageCodec codec, byte[] document) {
        return codec.decode(CardCheckAnswer.MESSAGE_ID, Payload.of(document), Documents.UTF_8);
    }

    private static byte[] changed(String pattern, String replacement) {
        String text = new String(Documents.golden(VALID), StandardCharsets.UTF_8);
        String changed = text.replaceFirst(pattern, replacement);
        assertThat(changed).isNotEqualTo(text);
        return changed.getBytes(StandardCharsets.UTF_8);
    }
}

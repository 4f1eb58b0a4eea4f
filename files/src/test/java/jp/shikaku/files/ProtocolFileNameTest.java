package jp.shikaku.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolFileNameTest {

    @ParameterizedTest
    @CsvSource({
        "OQSsiquc01req_202611210001.xml, OQSsiquc01req, 202611210001, xml",
        "OQSsiquc01res_2026112100123.xml, OQSsiquc01res, 2026112100123, xml",
        "OQSsiquc01req_20261121abcdefghijkl.err, OQSsiquc01req, 20261121abcdefghijkl, err",
        "OQSmuquc02res_202611210001.zip, OQSmuquc02res, 202611210001, zip",
        "YZKsiquc01res_202611210001.pdf, YZKsiquc01res, 202611210001, pdf",
        "OQSsiquc01res_face_99100000180a1b2c3d4e5f6071829a_20261121093015.xml, OQSsiquc01res_face, "
                + "99100000180a1b2c3d4e5f6071829a_20261121093015, xml",
        "OQSsiquc01res_face_20261121093015.xml, OQSsiquc01res_face, 20261121093015, xml",
        "XXX-IF029req_202611210001.xml, XXX-IF029req, 202611210001, xml",
        "OQSsiquc01res_face.xml, OQSsiquc01res, face, xml",
        "OQSsiquc01req_face_1.xml, OQSsiquc01req, face_1, xml"
    })
    void parse_nameOfTheProtocol_readAndWrittenAlike(
            String name, String messageId, String identifier, String extension) {
        ProtocolFileName parsed = ProtocolFileName.parse(name).orElseThrow();

        assertThat(parsed)
                .isEqualTo(new ProtocolFileName(MessageId.of(messageId), new ExchangeId(identifier), extension));
        assertThat(parsed).hasToString(name);
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void parse_anythingElse_notOurs(String name) {
        assertThat(ProtocolFileName.parse(name)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void ofRequest_anythingElse_foreignFileName(String name) {
        assertThatThrownBy(() -> ProtocolFileName.ofRequest(name, MessageId.of("OQSsiquc01req"), Stage.SENDING))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.code()).isEqualTo(DiagnosticCode.FOREIGN_FILE_NAME));
    }

    static Stream<String> hostileNames() {
        Stream<String> parts = Stream.of(
                        "..",
                        "../x",
                        "..\\x",
                        "/etc/passwd",
                        "\\\\server\\share\\x",
                        "a/b",
                        "a\\b",
                        "a:b",
                        "x::$DATA",
                        "a b",
                        " a",
                        "a ",
                        "a.",
                        "a~1",
                        "*",
                        "?",
                        "\"",
                        "<",
                        ">",
                        "|",
                        "%2e%2e",
                        "a%00b",
                        "a\u0000b",
                        "a\tb",
                        "a\nb",
                        "a\u007f",
                        "a\u0085b",
                        "a\u00a0b",
                        "a\u200bb",
                        "a\u202eb",
                        "a\u2066b",
                        "a\ufeffb",
                        "か\u3099",
                        "が",
                        "ａ",
                        "１２３",
                        "é",
                        "e\u0301",
                        "𠮷",
                        "a\u2024b",
                        "a\u2215b",
                        "$(x)",
                        "`x`",
                        "a;b",
                        "a&b",
                        "a'b",
                        "a=b",
                        "a,b",
                        "a+b",
                        "",
                        "1".repeat(101),
                        "1".repeat(300))
                .flatMap(part -> Stream.of(
                        "OQSsiquc01req_" + part + ".xml",
                        part + "_1.xml",
                        part,
                        "OQSsiquc01req_1." + part,
                        "OQSsiquc01req_1.xml" + part,
                        part + "OQSsiquc01req_1.xml"))
                .filter(name -> !name.equals("OQSsiquc01req_1.xml"));
        Stream<String> devices = Stream.of(
                        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$", "COM1", "COM9", "COM¹", "COM²",
                        "COM³", "LPT1", "LPT9", "LPT¹", "LPT²", "LPT³")
                .flatMap(device -> Stream.of(
                        device,
                        device + ".xml",
                        device.toLowerCase(java.util.Locale.ROOT) + ".xml",
                        device + "_1.xml"));
        Stream<String> others = Stream.of(
                "OQSsiquc01req_1.XML",
                "OQSSIQUC01REQ_1.xml",
                "OQSsiquc01Req_1.xml",
                "oqssiquc01re_1.xml",
                "OQSsiquc01req1.xml",
                "OQSsiquc01req-1.xml",
                "OQSsiquc01req_1",
                "OQSsiquc01req_1.",
                "OQSsiquc01req_1.xml.",
                "OQSsiquc01req_1.xml ",
                "OQSsiquc01req_1.xml.tmp",
                "OQSsiquc01req_1.tmp",
                ".OQSsiquc01req_1.xml",
                ".OQSsiquc01req_1.xml.tmp",
                "OQSSIQ~1.XML",
                "OQSsiquc01res_face_.xml",
                "_1.xml",
                "req_1.xml",
                "1req_1.xml",
                "del20261121.txt",
                "desktop.ini",
                "Thumbs.db",
                "prescription.xml",
                "publicmedicalhub.xml",
                "OQSsiquc01res_face_1.xml.0123456789abcdef.claimed");
        return Stream.of(parts, devices, others).flatMap(names -> names);
    }

    @Test
    void hostileNames_moreThanFourHundred() {
        assertThat(hostileNames().distinct().count()).isGreaterThan(400);
    }

    @Test
    void constructor_partsThatReadOtherwise_refused() {
        assertThatThrownBy(() -> new ProtocolFileName(MessageId.of("OQSsiquc01res"), new ExchangeId("face_1"), "xml"))
                .isInstanceOf(TransportException.class);
        assertThatThrownBy(() -> new ProtocolFileName(MessageId.of("OQSsiquc01req"), new ExchangeId("1"), "exe"))
                .isInstanceOf(TransportException.class);
        assertThatThrownBy(() -> new ProtocolFileName(MessageId.of("OQSsiquc01"), new ExchangeId("1"), "xml"))
                .isInstanceOf(TransportException.class);
    }

    @Test
    void answerAndRefusal_request_sameIdentifier() {
        ProtocolFileName request =
                ProtocolFileName.parse("OQSsiquc01req_202611210001.xml").orElseThrow();

        assertThat(request.answers())
                .extracting(ProtocolFileName::toString)
                .containsExactly(
                        "OQSsiquc01res_202611210001.xml",
                        "OQSsiquc01res_202611210001.zip",
                        "OQSsiquc01res_202611210001.pdf");
        assertThat(request.refusal()).hasToString("OQSsiquc01req_202611210001.err");
    }

    @ParameterizedTest
    @CsvSource({
        "OQSsiquc01res_1.xml, OQSsiquc01res",
        "OQSmuquc01req_1.xml, OQSsiquc01req",
        "OQSsiquc01req_1.err, OQSsiquc01req",
        "EPSsipre01req_1.xml, OQSsiquc01req"
    })
    void ofRequest_nameOfSomethingElse_foreignFileName(String name, String messageId) {
        assertThatThrownBy(() -> ProtocolFileName.ofRequest(name, MessageId.of(messageId), Stage.WAITING))
                .isInstanceOf(TransportException.class)
                .hasMessageNotContaining(name);
    }
}

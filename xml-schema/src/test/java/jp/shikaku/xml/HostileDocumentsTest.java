package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheckAnswer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that want to do harm, or are none, are refused with a code of their own. */
class HostileDocumentsTest {

    @Nested
    class DocumentTypes {

        @TempDir
        Path folder;

        @Test
        void decode_externalEntity_isRefusedAndNeverRead() throws IOException {
            Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");

            assertRefused(
                    "<!DOCTYPE XmlMsg [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + answer("&x;"),
                    DiagnosticCode.DOCTYPE_FORBIDDEN);
        }

        @Test
        void decode_billionLaughs_isRefused() {
            String entities = IntStream.range(1, 10)
                    .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                    .collect(Collectors.joining());

            assertRefused(
                    "<!DOCTYPE XmlMsg [<!ENTITY l0 \"lol\">" + entities + "]>" + answer("&l9;"),
                    DiagnosticCode.DOCTYPE_FORBIDDEN);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE XmlMsg>",
                    "<!DOCTYPE XmlMsg SYSTEM \"file:///no/such/file\">",
                    "<!DOCTYPE XmlMsg PUBLIC \"-//X//Y\" \"http://127.0.0.1:1/x.dtd\">",
                    "<!DOCTYPE XmlMsg [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\"> %p;]>",
                })
        void decode_anyDocumentType_isRefused(String doctype) {
            assertRefused(doctype + answer("x"), DiagnosticCode.DOCTYPE_FORBIDDEN);
            assertRefused(
                    "<?xml version=\"1.0\"?>\n<!-- c -->" + doctype + answer("x"), DiagnosticCode.DOCTYPE_FORBIDDEN);
        }

        @Test
        void decode_undeclaredEntity_isRefused() {
            assertRefused(answer("&nbsp;"), DiagnosticCode.NOT_WELL_FORMED);
        }
    }

    @Nested
    class Forms {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "plain text",
                    "<XmlMsg></XmlMsg2>",
                    "<XmlMsg/><XmlMsg/>",
                    "<XmlMsg a='1' a='2'/>",
                    "<XmlMsg>&#0;</XmlMsg>",
                    "<XmlMsg>\u0001</XmlMsg>",
                    "<XmlMsg>\u0000</XmlMsg>",
                    "<x:XmlMsg/>",
                    "{\"json\": true}",
                })
        void decode_notWellFormed_isRefused(String document) {
            assertRefused(document, DiagnosticCode.NOT_WELL_FORMED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<XmlMsg>", "<?xml version=\"1.0\"?>", "<XmlMsg><MessageHeader/></XmlMsg"})
        void decode_endsEarly_isTruncated(String document) {
            assertRefused(document, DiagnosticCode.TRUNCATED);
        }

        @Test
        void decode_garbageAfterTheDocumentElement_isRefused() {
            assertRefused(answer("x") + "x", DiagnosticCode.NOT_WELL_FORMED);
        }

        @Test
        void decode_xml11_isRefused() {
            assertRefused("<?xml version=\"1.1\"?>" + answer("x"), DiagnosticCode.NOT_WELL_FORMED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"<html/>", "<XmlMsg xmlns=\"urn:other\"/>", "<x:XmlMsg xmlns:x=\"urn:other\"/>", "<xmlmsg/>"
                })
        void decode_anotherRoot_isRefused(String document) {
            assertRefused(document, DiagnosticCode.WRONG_DOCUMENT);
        }

        @Test
        void decode_inclusion_isAnUnknownElementAndNothingMore() {
            Decoded decoded = Documents.decode(
                    CardCheckAnswer.MESSAGE_ID,
                    answer("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\"/>"));

            assertThat(decoded.notices()).hasSize(1);
        }

        @Test
        void decode_refusal_saysNothingOfTheContent() {
            assertThatThrownBy(() -> Documents.decode(CardCheckAnswer.MESSAGE_ID, answer("SUZUKI") + "SUZUKI"))
                    .isInstanceOf(MalformedAnswerException.class)
                    .hasMessageNotContaining("SUZUKI")
                    .hasNoCause();
        }

        @Test
        void decode_unknownMessage_isAnErrorOfSetUp() {
            assertThatThrownBy(() -> Documents.decode(MessageId.of("OQSsiquc99res"), answer("x")))
                    .isInstanceOfSatisfying(
                            SetupException.class,
                            error -> assertThat(error.code()).isEqualTo(DiagnosticCode.MESSAGE_NOT_SUPPORTED));
        }

        @Test
        void decode_payloadThatCannotBeRead_isAFailureOfTransport() {
            Payload gone = new Payload() {
                @Override
                public InputStream open() throws IOException {
                    throw new IOException("gone");
                }

                @Override
                public long size() {
                    return 1;
                }
            };

            assertThatThrownBy(() -> Documents.CODEC.decode(CardCheckAnswer.MESSAGE_ID, gone, Documents.UTF_8))
                    .isInstanceOf(TransportException.class);
        }
    }

    /** Each limit: exactly at it is read, one above is refused. */
    @Nested
    class Limits {

        private static final XmlLimits LIMITS = new XmlLimits(2_000, 6, 20, 5, 30, 25);

        static Stream<Map.Entry<String, String>> atTheLimit() {
            return Stream.of(
                    Map.entry("depth", nested(4)),
                    Map.entry("elements", "<n/>".repeat(18)),
                    Map.entry("attributes", "<n a='' b='' c='' d='' e=''/>"),
                    Map.entry(
                            "namespace declarations",
                            "<n xmlns:a='a' xmlns:b='b' xmlns:c='c' xmlns:d='d' xmlns:e='e'/>"),
                    Map.entry("attributes and declarations", "<n a='' b='' xmlns:c='c' xmlns:d='d' xmlns='e'/>"),
                    Map.entry("text", "<n>" + "字".repeat(30) + "</n>"),
                    Map.entry("text of an attribute", "<n a='" + "字".repeat(30) + "'/>"),
                    Map.entry("name", "<" + "n".repeat(25) + "/>"),
                    Map.entry("name of an attribute", "<n " + "n".repeat(25) + "=''/>"));
        }

        static Stream<Map.Entry<String, String>> aboveTheLimit() {
            return Stream.of(
                    Map.entry("depth", nested(5)),
                    Map.entry("elements", "<n/>".repeat(19)),
                    Map.entry("attributes", "<n a='' b='' c='' d='' e='' f=''/>"),
                    Map.entry(
                            "namespace declarations",
                            "<n xmlns:a='a' xmlns:b='b' xmlns:c='c' xmlns:d='d' xmlns:e='e' xmlns:f='f'/>"),
                    Map.entry("attributes and declarations", "<n a='' b='' c='' xmlns:c='c' xmlns:d='d' xmlns='e'/>"),
                    Map.entry("text", "<n>" + "字".repeat(31) + "</n>"),
                    Map.entry("text in pieces", "<n>" + "字<!-- -->".repeat(31) + "</n>"),
                    Map.entry("text in sections", "<n>" + "<![CDATA[字]]>".repeat(31) + "</n>"),
                    Map.entry("text of an attribute", "<n a='" + "字".repeat(31) + "'/>"),
                    Map.entry("name", "<" + "n".repeat(26) + "/>"),
                    Map.entry("name of an attribute", "<n " + "n".repeat(26) + "=''/>"));
        }

        private static String nested(int depth) {
            return "<n>".repeat(depth) + "</n>".repeat(depth);
        }

        private static Decoded decode(String content) {
            return decode(content, Documents.UTF_8);
        }

        private static Decoded decode(String content, TerminalProfile profile) {
            String document = "<XmlMsg><MessageHeader>" + content + "</MessageHeader></XmlMsg>";
            return new JaxbMessageCodec(LIMITS)
                    .decode(CardCheckAnswer.MESSAGE_ID, Payload.of(document.getBytes(StandardCharsets.UTF_8)), profile);
        }

        @ParameterizedTest
        @MethodSource("atTheLimit")
        void decode_atTheLimit_isRead(Map.Entry<String, String> content) {
            assertThat(decode(content.getValue()).notices()).isNotEmpty();
        }

        @ParameterizedTest
        @MethodSource("aboveTheLimit")
        void decode_aboveTheLimit_isRefused(Map.Entry<String, String> content) {
            assertThatThrownBy(() -> decode(content.getValue()))
                    .isInstanceOfSatisfying(
                            MalformedAnswerException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(DiagnosticCode.LIMIT_EXCEEDED));
        }

        @Test
        void decode_documentSize_isLimited() {
            int frame = "<XmlMsg><MessageHeader></MessageHeader></XmlMsg>".length();
            String comment = "<!--%s-->";
            String fits = comment.formatted("c".repeat(2_000 - frame - 7));

            assertThat(decode(fits).notices()).isEmpty();
            assertThatThrownBy(() -> decode(fits + " ")).isInstanceOf(MalformedAnswerException.class);
        }

        @Test
        void decode_profileAllowsLess_isLimitedByTheProfile() {
            TerminalProfile small =
                    TerminalProfile.builder().maximumAnswerSize(100).build();

            assertThatThrownBy(() -> decode("<!--" + "c".repeat(100) + "-->", small))
                    .isInstanceOfSatisfying(
                            MalformedAnswerException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(DiagnosticCode.LIMIT_EXCEEDED));
        }

        @Test
        void decode_defaultLimits_refuseDeepWideAndLong() {
            assertRefused(answer("<n>".repeat(100_000)), DiagnosticCode.LIMIT_EXCEEDED);
            assertRefused(answer("<n/>".repeat(300_000)), DiagnosticCode.LIMIT_EXCEEDED);
            assertRefused(answer("x".repeat(100_000)), DiagnosticCode.LIMIT_EXCEEDED);
            assertRefused(answer("<" + "n".repeat(100_000) + "/>"), DiagnosticCode.LIMIT_EXCEEDED);
        }

        /** The parser stops by itself before it has collected them all. */
        @Test
        void decode_thousandsOfAttributesOrDeclarations_areRefused() {
            String attributes =
                    IntStream.range(0, 9_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());
            String declarations = IntStream.range(0, 9_000)
                    .mapToObj(i -> " xmlns:a" + i + "='a'")
                    .collect(Collectors.joining());

            for (String many : new String[] {attributes, declarations}) {
                assertThatThrownBy(() -> Documents.decode(CardCheckAnswer.MESSAGE_ID, answer("<n" + many + "/>")))
                        .isInstanceOf(MalformedAnswerException.class);
            }
        }
    }

    private static String answer(String name) {
        return "<XmlMsg><MessageHeader/><MessageBody><ProcessingResultMessage>" + name
                + "</ProcessingResultMessage></MessageBody></XmlMsg>";
    }

    private static void assertRefused(String document, DiagnosticCode code) {
        assertThatThrownBy(() -> Documents.decode(CardCheckAnswer.MESSAGE_ID, document))
                .isInstanceOfSatisfying(
                        MalformedAnswerException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}

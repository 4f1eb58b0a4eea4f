package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.AnswerCompleteness.Verdict;
import jp.shikaku.core.port.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A half-written document is never whole, a whole one at once, and what cannot become whole is said to be so. */
class CompletenessTest {

    private static final AnswerCompleteness COMPLETENESS = Documents.CODEC.completeness();
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>";

    static Stream<String> golden() {
        return Documents.golden();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void of_everyCutOfADocument_isUnfinishedAndTheWholeComplete(String name) throws IOException {
        assertOnlyTheWholeIsComplete(Documents.golden(name));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void of_everyCutOfADocumentInShiftJis_isUnfinishedAndTheWholeComplete(String name) throws IOException {
        assertOnlyTheWholeIsComplete(Documents.encode(
                Documents.decode(Documents.messageId(name), Documents.golden(name))
                        .message(),
                Documents.SHIFT_JIS));
    }

    @Test
    void of_everyCutWithByteOrderMark_isUnfinishedAndTheWholeComplete() throws IOException {
        assertOnlyTheWholeIsComplete(utf8("\uFEFF" + DECLARATION + "<XmlMsg>&amp;<!-- 山 --><![CDATA[田]]></XmlMsg>"));
    }

    /** The bytes of 従 end with that of a closing bracket. */
    @Test
    void of_everyCutWithBracketInsideCharacter_isUnfinishedAndTheWholeComplete() throws IOException {
        assertOnlyTheWholeIsComplete(
                "<XmlMsg>従]>従]]&gt;<![CDATA[従]]></XmlMsg>".getBytes(Charset.forName("windows-31j")));
    }

    @Test
    void of_everyCutWithJapaneseNames_isUnfinishedAndTheWholeComplete() throws IOException {
        assertOnlyTheWholeIsComplete(utf8("<XmlMsg><氏名 種='1'/><?命令 実行?></XmlMsg>"));
        assertOnlyTheWholeIsComplete("<XmlMsg><氏名/></XmlMsg>".getBytes(Charset.forName("windows-31j")));
    }

    /** White space, comments and instructions may follow the document element. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n \t", "<!-- end -->", "<?end?>\n"})
    void of_documentWithSomethingHarmlessBehind_isComplete(String behind) throws IOException {
        assertThat(of(utf8("<XmlMsg/>" + behind))).isEqualTo(Verdict.COMPLETE);
    }

    /** A writer that reserves room first leaves NUL bytes where it has not been yet. */
    @Test
    void of_reservedRoom_isUnfinishedUntilItIsFilled() throws IOException {
        byte[] document = Documents.golden("OQSsiquc01res_202611210001.xml");

        for (int written = 0; written < document.length; written += 7) {
            assertThat(of(Arrays.copyOf(Documents.prefix(document, written), document.length)))
                    .isEqualTo(Verdict.UNFINISHED);
        }
        assertThat(of(Arrays.copyOf(document, document.length + 1))).isEqualTo(Verdict.UNFINISHED);
    }

    @Test
    void of_roomNotFilledInTheMiddle_isUnfinished() throws IOException {
        byte[] document = Documents.golden("OQSsiquc01res_202611210001.xml");
        Arrays.fill(document, 200, 300, (byte) 0);

        assertThat(of(document)).isEqualTo(Verdict.UNFINISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE XmlMsg><XmlMsg/>",
                "<!DOCTYPE XmlMsg>",
                "<XmlMsg></XmlMsg><XmlMsg/>",
                "<XmlMsg></Other>",
                "<XmlMsg><a></b>",
                "plain text",
                "<XmlMsg/>x",
                "<XmlMsg a='1' a='2'>",
            })
    void of_documentThatNothingCanMend_isBroken(String document) throws IOException {
        assertThat(of(utf8(document))).isEqualTo(Verdict.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "IBM930"})
    void of_anotherCharset_isBroken(String charset) throws IOException {
        assertThat(of("<?xml version=\"1.0\"?><XmlMsg/>".getBytes(Charset.forName(charset))))
                .isEqualTo(Verdict.BROKEN);
    }

    @Test
    void of_moreThanTheLimits_isBroken() throws IOException {
        AnswerCompleteness flat = new JaxbMessageCodec(new XmlLimits(20, 2, 2, 1, 100, 6)).completeness();

        assertThat(flat.of(Payload.of(utf8("<X><a><b/></a></X>")))).isEqualTo(Verdict.BROKEN);
        assertThat(flat.of(Payload.of(utf8("<X a='1' b='2'></X>")))).isEqualTo(Verdict.BROKEN);
        assertThat(flat.of(Payload.of(utf8("<XmlMessage>")))).isEqualTo(Verdict.BROKEN);
    }

    /** How large an answer may be is for its reader to say: a bulk result is whole as well. */
    @Test
    void of_longDocument_isJudgedByItsEnd() throws IOException {
        String document = "<XmlMsg>" + "<a>x</a>".repeat(3_000_000) + "</XmlMsg>";

        assertThat(COMPLETENESS.of(Payload.of(utf8(document)))).isEqualTo(Verdict.COMPLETE);
        assertThat(COMPLETENESS.of(Payload.of(utf8(document.substring(0, document.length() - 1)))))
                .isEqualTo(Verdict.UNFINISHED);
    }

    /** Whoever reads it says why; here only that it will not get better. */
    @Test
    void of_hugeFile_isBrokenWithoutReadingItAll() throws IOException {
        assertThat(COMPLETENESS.of(endless("<XmlMsg>"))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void of_everyCutOfAPdf_isUnfinishedAndTheWholeComplete() throws IOException {
        assertOnlyTheWholeIsComplete("%PDF-1.7\nobjects\nstartxref\n9\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void of_everyCutOfAZip_isUnfinishedAndTheWholeComplete() throws IOException {
        byte[] inner = zip("OQSmuhvq02res_1.xml", utf8("<XmlMsg/>"), "");

        assertOnlyTheWholeIsComplete(inner);
        assertOnlyTheWholeIsComplete(zip("inner.zip", inner, "comment"));
    }

    private static void assertOnlyTheWholeIsComplete(byte[] document) throws IOException {
        int end = new String(document, StandardCharsets.ISO_8859_1)
                .stripTrailing()
                .length();
        for (int length = 0; length < end; length++) {
            assertThat(of(Documents.prefix(document, length)))
                    .as("%d bytes", length)
                    .isEqualTo(Verdict.UNFINISHED);
        }
        assertThat(of(document)).isEqualTo(Verdict.COMPLETE);
    }

    private static Verdict of(byte[] document) throws IOException {
        return COMPLETENESS.of(Payload.of(document));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content, String comment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            zip.setComment(comment);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** A terabyte of the same. */
    private static Payload endless(String text) {
        return new Payload() {
            @Override
            public InputStream open() {
                return new InputStream() {
                    private int position;

                    @Override
                    public int read() {
                        return text.charAt(position++ % text.length());
                    }
                };
            }

            @Override
            public long size() {
                return 1L << 40;
            }
        };
    }
}

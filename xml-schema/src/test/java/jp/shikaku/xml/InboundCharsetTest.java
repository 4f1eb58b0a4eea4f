package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.xml.internal.reading.InboundText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which character set a document came is told by its bytes first. */
class InboundCharsetTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Bytes that only one of the two decodes: whatever the document says of itself, that one it is. */
    @ParameterizedTest
    @CsvSource({
        // name, bytes in, declared, identifier, disputed
        "架空　一郎, UTF_8, , , false",
        "架空　一郎, UTF_8, UTF-8, 0, false",
        "架空　一郎, UTF_8, utf-8, , false",
        "架空　一郎, UTF_8, Shift_JIS, 0, true",
        "架空　一郎, UTF_8, UTF-8, 1, true",
        "架空　一郎, SHIFT_JIS, , , false",
        "架空　一郎, SHIFT_JIS, Shift_JIS, 1, false",
        "架空　一郎, SHIFT_JIS, Windows-31J, , false",
        "架空　一郎, SHIFT_JIS, MS932, , false",
        "架空　一郎, SHIFT_JIS, UTF-8, 1, true",
        "架空　一郎, SHIFT_JIS, Shift_JIS, 0, true",
        "髙﨑　①～∥㈱, SHIFT_JIS, Shift_JIS, 1, false",
        "𠮷野　髙子, UTF_8, UTF-8, 0, false",
    })
    void decode_bytesOfOneCharset_areReadInThat(
            String name, WireCharset charset, String declared, String identifier, boolean disputed) {
        assertRead(document(name, charset, declared, identifier), name, charset, disputed);
    }

    /** Half-width kana whose bytes are valid UTF-8, and kanji in UTF-8 whose bytes are valid Shift_JIS. */
    @ParameterizedTest
    @CsvSource({
        "ﾏｻ ﾐｷ, SHIFT_JIS, Shift_JIS, , false",
        "ﾏｻ ﾐｷ, SHIFT_JIS, Shift_JIS, 1, false",
        "ﾏｻ ﾐｷ, SHIFT_JIS, Shift_JIS, 0, true",
        "ﾏｻ ﾐｷ, SHIFT_JIS, , 1, false",
        "ﾏｻ ﾐｷ, SHIFT_JIS, , , false",
        "ﾏｻ, SHIFT_JIS, , , false",
        "ﾔｽ, SHIFT_JIS, Shift_JIS, 1, false",
        "ﾔｽ, SHIFT_JIS, , , false",
        "山田, UTF_8, UTF-8, 0, false",
        "山田, UTF_8, UTF-8, 1, true",
        "山田, UTF_8, , 0, false",
        "山田, UTF_8, , , false",
        "東京都, UTF_8, UTF-8, , false",
        "東京都, UTF_8, , , false",
    })
    void decode_bytesOfBothCharsets_areReadByTheStrongestClue(
            String name, WireCharset charset, String declared, String identifier, boolean disputed) {
        assertRead(document(name, charset, declared, identifier), name, charset, disputed);
    }

    /** The declaration counts for more than the look, but a doubt is told. */
    @Test
    void decode_bothDecodeAndTheDeclarationLooksWrong_isDisputed() {
        assertRead(document("山田", WireCharset.UTF_8, "Shift_JIS", null), "螻ｱ逕ｰ", WireCharset.SHIFT_JIS, true);
    }

    @Test
    void decode_identifierWithMoreInItThanToday_stillCounts() {
        byte[] document = document("山田", WireCharset.UTF_8, "UTF-8", "1<NewInThisYear/>");

        assertThat(InboundText.decode(document).disputed()).isTrue();
    }

    @Test
    void decode_onlyAscii_isReadAsDeclared() {
        assertRead(document("ABC", WireCharset.UTF_8, "Shift_JIS", "1"), "ABC", WireCharset.SHIFT_JIS, false);
        assertRead(document("ABC", WireCharset.UTF_8, null, null), "ABC", WireCharset.UTF_8, false);
    }

    @Test
    void decode_byteOrderMark_isNoPartOfTheDocument() {
        byte[] document = document("山田", WireCharset.UTF_8, "UTF-8", "0");

        assertRead(join(MARK, document), "山田", WireCharset.UTF_8, false);
        assertRead(join(MARK, document("ﾏｻ", WireCharset.UTF_8, null, null)), "ﾏｻ", WireCharset.UTF_8, false);
    }

    @Test
    void decode_byteOrderMarkAgainstDeclaration_isRefused() {
        assertRefused(
                join(MARK, document("架空", WireCharset.UTF_8, "Shift_JIS", "0")), DiagnosticCode.ENCODING_CONFLICT);
    }

    @Test
    void decode_neitherCharset_isRefused() {
        byte[] document = document("架空", WireCharset.UTF_8, null, null);
        byte[] broken = join(document, new byte[] {(byte) 0xFF, (byte) 0xFF});

        assertRefused(broken, DiagnosticCode.ENCODING_NOT_SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "UTF-16", "UTF-16LE", "UTF-32", "IBM930", "EUC-JP", "ISO-2022-JP", "US-ASCII"})
    void decode_otherDeclaredCharset_isRefused(String declared) {
        assertRefused(document("ABC", WireCharset.UTF_8, declared, null), DiagnosticCode.ENCODING_NOT_SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "IBM930"})
    void decode_bytesOfAnotherCharset_areRefused(String charset) {
        byte[] document = "<XmlMsg><MessageHeader/></XmlMsg>".getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> Documents.decode(CardCheckAnswer.MESSAGE_ID, document))
                .isInstanceOf(MalformedAnswerException.class);
    }

    private static void assertRead(byte[] document, String name, WireCharset charset, boolean disputed) {
        Decoded decoded = Documents.decode(CardCheckAnswer.MESSAGE_ID, document);

        CardCheckAnswer answer = (CardCheckAnswer) decoded.message();
        assertThat(answer.result().processingResultMessage()).contains(name);
        assertThat(decoded.charset()).isEqualTo(charset);
        List<Notice> notices = disputed ? List.of(new Notice(DiagnosticCode.ENCODING_DISAGREES, "/")) : List.of();
        assertThat(decoded.notices()).isEqualTo(notices);
    }

    private static void assertRefused(byte[] document, DiagnosticCode code) {
        assertThatThrownBy(() -> Documents.decode(CardCheckAnswer.MESSAGE_ID, document))
                .isInstanceOfSatisfying(
                        MalformedAnswerException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static byte[] document(String name, WireCharset charset, String declared, String identifier) {
        String encoding = Optional.ofNullable(declared)
                .map(label -> " encoding=\"" + label + "\"")
                .orElse("");
        String header = Optional.ofNullable(identifier)
                .map(code -> "<CharacterCodeIdentifier>" + code + "</CharacterCodeIdentifier>")
                .orElse("");
        String document = "<?xml version=\"1.0\"" + encoding + "?><XmlMsg><MessageHeader>" + header
                + "</MessageHeader><MessageBody><ProcessingResultMessage>" + name
                + "</ProcessingResultMessage></MessageBody></XmlMsg>";
        return document.getBytes(charset == WireCharset.UTF_8 ? StandardCharsets.UTF_8 : WINDOWS_31J);
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }
}

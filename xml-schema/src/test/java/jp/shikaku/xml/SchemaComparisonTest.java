package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.CardCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a document differs from what this library would write. */
class SchemaComparisonTest {

    private static final String REQUEST = "OQSsiquc01req_202611210001.xml";
    private static final String SEARCH_INFO = "/XmlMsg/MessageBody/QualificationConfirmSearchInfo";

    static Stream<String> golden() {
        return Documents.golden();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void validate_whatWeWrite_differsNowhere(String name) {
        MessageId id = Documents.messageId(name);
        byte[] written =
                Documents.encode(Documents.decode(id, Documents.golden(name)).message(), Documents.UTF_8);

        assertThat(validate(id, written)).extracting(Notice::code).isSubsetOf(Documents.ABOUT_CONTENT);
    }

    @Test
    void validate_cardReaderResultInAnOrderOfItsOwn_differsInOrderOnly() {
        String face =
                golden().filter(name -> name.contains("093015")).findFirst().orElseThrow();

        assertThat(validate(Documents.messageId(face), Documents.golden(face)))
                .isNotEmpty()
                .extracting(Notice::code)
                .containsOnly(DiagnosticCode.SCHEMA_ORDER);
    }

    /** Named where it should have come before, or at the parent when nothing follows. */
    @Test
    void validate_missingElement_isNoMatterOfOrder() {
        assertThat(validate(changed("<Birthdate>19680115</Birthdate>", "")))
                .containsExactly(new Notice(
                        DiagnosticCode.SCHEMA_VIOLATION, SEARCH_INFO + "/LimitApplicationCertificateRelatedConsFlg"));
        assertThat(validate(changed("(?s)<InsuredIdent.*</ArbitraryIdentifier>", "")))
                .containsExactly(new Notice(DiagnosticCode.SCHEMA_VIOLATION, SEARCH_INFO));
    }

    @Test
    void validate_missingElementInAnotherOrder_isFoundAllTheSame() {
        byte[] document = changed("(?s)(<InsurerNumber>.*</InsurerNumber>)(.*)<Birthdate>19680115</Birthdate>", "$2$1");

        assertThat(validate(document))
                .containsExactly(
                        new Notice(DiagnosticCode.SCHEMA_ORDER, SEARCH_INFO + "/InsuredCardSymbol"),
                        new Notice(
                                DiagnosticCode.SCHEMA_VIOLATION,
                                SEARCH_INFO + "/LimitApplicationCertificateRelatedConsFlg"));
    }

    @Test
    void validate_valueOfAnotherForm_isNamed() {
        assertThat(validate(changed("BranchNumber>01", "BranchNumber>1")))
                .containsExactly(new Notice(DiagnosticCode.INVALID_IDENTIFIER, SEARCH_INFO + "/InsuredBranchNumber"));
        assertThat(validate(changed("06990014", "０６９９００１４")))
                .containsExactly(new Notice(DiagnosticCode.SCHEMA_VIOLATION, SEARCH_INFO + "/InsurerNumber"));
    }

    @Test
    void validate_unknownElement_isNotedOnce() {
        assertThat(validate(changed("<Birthdate>", "<New/><Birthdate>")))
                .containsExactly(new Notice(DiagnosticCode.UNKNOWN_ELEMENT, SEARCH_INFO + "/New"));
    }

    @Test
    void validate_hostileDocument_isRefused() {
        byte[] document = "<!DOCTYPE XmlMsg><XmlMsg/>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> validate(CardCheck.MESSAGE_ID, document)).isInstanceOf(MalformedAnswerException.class);
    }

    private static byte[] changed(String pattern, String replacement) {
        return new String(Documents.golden(REQUEST), StandardCharsets.UTF_8)
                .replaceFirst(pattern, replacement)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<Notice> validate(byte[] request) {
        return validate(CardCheck.MESSAGE_ID, request);
    }

    private static List<Notice> validate(MessageId id, byte[] document) {
        return Documents.CODEC.validate(id, Payload.of(document), Documents.UTF_8);
    }
}

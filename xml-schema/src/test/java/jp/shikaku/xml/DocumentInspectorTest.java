package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.time.Japan;
import jp.shikaku.core.validation.RuleValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document with one change: what is told of it, and how much that weighs. */
class DocumentInspectorTest {

    private static final String REQUEST = "OQSsiquc01req_202611210001.xml";
    private static final String ANSWER = "OQSsiquc01res_202611210001.xml";

    private static final DocumentInspector INSPECTOR = new DocumentInspector(
            Documents.CODEC, RuleValidator.using(Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), Japan.ZONE)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <InsuredBranchNumber>01<          | <InsuredBranchNumber>1<                    | SHK-7005 | InsuredBranchNumber
            <InsuredCardSymbol>.*</           | <InsuredCardSymbol>1234567890123456789012</ | SHK-7005 | InsuredCardSymbol
            <InsuredIdentificationNumber>.*</ | <InsuredIdentificationNumber>123456789012345678901</ | SHK-7005 | InsuredIdentificationNumber
            <InsurerNumber>.*</               | <InsurerNumber>6990015</                   | SHK-7005 | InsurerNumber
            <InsurerNumber>.*</               | <InsurerNumber>０６９９００１４</               | SHK-7010 | InsurerNumber
            <InsuredBranchNumber>01</         | <InsuredBranchNumber>01</InsuredBranchNumber><InsuredBranchNumber>01</ | SHK-7007 | InsuredBranchNumber[2]
            <Birthdate>19680115<              | <Birthdate>19680230<                       | SHK-7003 | Birthdate
            <Birthdate>19680115<              | <Birthdate>19450100<                       | SHK-7003 | Birthdate
            (<InsuredCardSymbol>.*</InsuredCardSymbol>)(?s:\\s*)(<Insured.*>) | $2$1         | SHK-7009 | InsuredCardSymbol
            <ArbitraryIdentifier>             | <X/><ArbitraryIdentifier>                  | SHK-7001 | X
            """)
    void inspect_requestThatIsNotAsTheSchemaHasIt_isOneError(String there, String wrong, String code, String path) {
        assertThat(withoutHints(inspect(REQUEST, there, wrong))).singleElement().satisfies(finding -> {
            assertThat(finding.code().code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.path()).isEqualTo("/XmlMsg/MessageBody/QualificationConfirmSearchInfo/" + path);
        });
    }

    @Test
    void inspect_unreadableBranch_isNotToldAsMissing() {
        assertThat(inspect(REQUEST, "<InsuredBranchNumber>01<", "<InsuredBranchNumber>1<"))
                .extracting(DocumentFinding::code)
                .contains(DiagnosticCode.INVALID_IDENTIFIER)
                .doesNotContain(DiagnosticCode.BRANCH_MISSING);
    }

    @Test
    void inspect_unreadableHeaderOfARequest_isOneError() {
        String element = "<QualificationConfirmationDate>";

        assertThat(withoutHints(inspect(REQUEST, element + "\\d*", element + "20261131")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(DiagnosticCode.INVALID_DATE);
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.path()).isEqualTo("/XmlMsg/MessageHeader/QualificationConfirmationDate");
                });
    }

    /** The rules tell what to do about it, so that theirs is not left out. */
    @Test
    void inspect_unknownCodeInARequest_isAnErrorOfTheSchemaAndOfTheRules() {
        assertThat(withoutHints(inspect(REQUEST, "ConsFlg>1<", "ConsFlg>7<")))
                .allMatch(finding -> finding.severity() == Severity.ERROR)
                .extracting(DocumentFinding::code)
                .containsExactly(DiagnosticCode.UNKNOWN_CODE, DiagnosticCode.UNKNOWN_CODE_IN_REQUEST);
    }

    /** There with nothing in it is missing; the elements after it are as they should be. */
    @Test
    void inspect_emptyElementOfARequest_isMissingAndNoOtherIsBlamed() {
        assertThat(withoutHints(inspect(REQUEST, "<Birthdate>19680115<", "<Birthdate><")))
                .extracting(DocumentFinding::code)
                .containsExactly(DiagnosticCode.SCHEMA_VIOLATION, DiagnosticCode.REQUIRED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Birthdate>\\d*<     | <Birthdate>19450100<  | SHK-7003 | WARNING
            <PostNumber>.*</     | <PostNumber>99-0001</ | SHK-7005 | WARNING
            <Sex1>\\d<           | <Sex1>7<              | SHK-7002 | WARNING
            (<Name>.*</Name>)    | $1$1                  | SHK-7007 | WARNING
            <Name>               | <X/><Name>            | SHK-7001 | INFORMATION
            (<Name>.*</Name>)(?s:\\s*)(<NameKana>.*>) | $2$1 | SHK-7009 | INFORMATION
            (<Name>.*</Name>)(?s:\\s*)(<NameKana>.*>)((?s:.*)<Birthdate>)\\d*< | $2$1$319450100< | SHK-7009 SHK-7003 | INFORMATION WARNING
            """)
    void inspect_answerThatIsNotAsTheSchemaHasIt_isToldOnceAndNoError(
            String there, String wrong, String codes, String severities) {
        List<DocumentFinding> findings = withoutHints(inspect(ANSWER, there, wrong));

        assertThat(findings).extracting(finding -> finding.code().code()).containsExactlyInAnyOrder(codes.split(" "));
        assertThat(findings)
                .extracting(finding -> finding.severity().name())
                .containsExactlyInAnyOrder(severities.split(" "));
    }

    private static List<DocumentFinding> withoutHints(List<DocumentFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.code() != DiagnosticCode.BRANCH_MISSING)
                .filter(finding -> finding.code() != DiagnosticCode.TEST_NUMBER)
                .toList();
    }

    private static List<DocumentFinding> inspect(String name, String there, String wrong) {
        String text = new String(Documents.golden(name), StandardCharsets.UTF_8);
        String changed = text.replaceFirst(there, wrong);
        assertThat(changed).isNotEqualTo(text);
        Payload document = Payload.of(changed.getBytes(StandardCharsets.UTF_8));
        return INSPECTOR.inspect(Documents.messageId(name), document, Documents.UTF_8);
    }
}

package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every element that is known from public sources has its place in the schema and in a value, or is named here. */
class ElementCatalogueTest {

    /** Inferred, and neither in a schema nor held by a value: unknown when read. */
    private static final Set<String> LEFT_OUT = Set.of(
            "QualificationConfirmSearchInfo/LimitApplicationCertificateRelatedInfo",
            "ResultOfQualificationConfirmation/PublicExpenseNumber",
            "ResultOfQualificationConfirmation/BeneficiaryNumber",
            "ResultOfQualificationConfirmation/WelfareOfficeName",
            "ResultOfQualificationConfirmation/QualificationConfirmationKey");

    /** The same fact may stand in the header or in the body; it is written in the body. */
    private static final Set<String> ALSO_READ_IN_HEADER =
            Set.of("/XmlMsg/MessageHeader/ResultCode", "/XmlMsg/MessageHeader/MessageContents");

    /** Where a schema says more than the catalogue: the card-reader result has the form of the answer. */
    @ParameterizedTest
    @CsvSource({
        "OQSsiquc01req, req",
        "OQSsiquc01res, res",
        "OQSsiquc01res_face, face",
        "YZKsiquc01req, YZKreq",
        "YZKsiquc01res, YZKres",
        "TKKsiquc01req, TKKreq",
        "TKKsiquc01res, TKKres",
        "OQSsiimm01req, immreq",
        "OQSsiimm01res, immres"
    })
    void schema_everyElementOfTheCatalogue_isThere(String schema, String message) {
        Set<String> expected = catalogue(message);
        expected.removeAll(LEFT_OUT);

        assertThat(new FullDocument(schema).elements()).containsAll(expected).doesNotContainAnyElementsOf(LEFT_OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "OQSsiquc01req, req",
        "OQSsiquc01res, res",
        "YZKsiquc01req, YZKreq",
        "YZKsiquc01res, YZKres",
        "TKKsiquc01req, TKKreq",
        "TKKsiquc01res, TKKres",
        "OQSsiimm01req, immreq"
    })
    void schema_noElementBeyondTheCatalogue(String schema, String message) {
        Set<String> shared = catalogue("OQSmuquc02res");
        shared.addAll(catalogue(message));

        assertThat(shared).containsAll(new FullDocument(schema).elements());
    }

    /** The messages in two steps: five requests, and three forms that they share. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "OQSmuquc01req",
                "OQSmuimm01req",
                "OQSmuhvq01req",
                "OQSmuonq01req",
                "OQSmutic01req",
                "OQSmuquc01res",
                "OQSmuquc02req",
                "OQSmuquc02res",
                "OQSmutic02res",
                "OQSmuonq02res",
                "OQSmuimm02res"
            })
    void schema_everyElementOfABulkMessage_isThereAndHeldByAValue(String message) throws Exception {
        Set<String> expected = catalogue(message);
        expected.removeAll(LEFT_OUT);
        assertThat(new FullDocument(message).elements()).containsAll(expected);
        if (!message.endsWith("q01req")) {
            decode_everyElementFilledIn_isHeldByAValue(message);
        }
    }

    @Test
    void catalogue_hasAllRows() {
        assertThat(rows()).hasSize(269);
    }

    /** Filled in everywhere, read and written again: nothing is lost. */
    @ParameterizedTest
    @CsvSource({
        "OQSsiquc01req",
        "OQSsiquc01res",
        "OQSsiquc01res_face",
        "YZKsiquc01req",
        "YZKsiquc01res",
        "TKKsiquc01req",
        "TKKsiquc01res",
        "OQSsiimm01req",
        "OQSsiimm01res",
        "OQSsihvq01req",
        "OQSsihvq01res",
        "OQSsionq01req",
        "OQSsionq01res",
        "OQSsihvd01req",
        "OQSsihvd01res",
        "OQSsiurl01req",
        "OQSsiurl01res",
        "OQSsiinq01req",
        "OQSsiinq01res",
        "OQSsiupd01req",
        "OQSsiupd01res",
        "XXX-IF029res",
        "XXX-IF031req",
        "XXX-IF031res",
        "XXX-IF033res",
        "XXX-IF035req",
        "XXX-IF035res",
        "XXX-IF047req",
        "XXX-IF047res",
        "XXX-IF049req",
        "XXX-IF049res"
    })
    void decode_everyElementFilledIn_isHeldByAValue(String message) throws Exception {
        MessageId id = MessageId.of(message);
        byte[] full = new FullDocument(message).text().getBytes(StandardCharsets.UTF_8);
        Documents.validate(id, full);

        Decoded decoded = Documents.decode(id, full);

        assertThat(decoded.notices()).isEmpty();
        assertThat(Documents.leaves(Documents.encode(decoded.message(), Documents.UTF_8)))
                .containsExactlyInAnyOrderElementsOf(Documents.leaves(full).stream()
                        .filter(leaf -> ALSO_READ_IN_HEADER.stream().noneMatch(leaf::startsWith))
                        .map(ElementCatalogueTest::asWritten)
                        .toList());
    }

    static Stream<String> messages() {
        return Documents.CODEC.supported().stream().map(MessageId::value).sorted();
    }

    /** So that a finding never shows its reader a wire element; the bundles hold the same names in both languages. */
    @ParameterizedTest
    @MethodSource("messages")
    void fieldName_everyElementThatBearsAValue_isForPeople(String message) {
        byte[] full = new FullDocument(message).text().getBytes(StandardCharsets.UTF_8);

        assertThat(Documents.leaves(full))
                .isNotEmpty()
                .map(leaf -> leaf.replaceFirst("=.*", "").replaceFirst(".*/", ""))
                .map(element -> Violation.of(DiagnosticCode.REQUIRED, element))
                .allSatisfy(violation -> {
                    assertThat(violation.fieldName(Locale.JAPANESE)).matches(".*[\\p{IsHan}\\p{IsKatakana}].*");
                    assertThat(violation.fieldName(Locale.ENGLISH)).doesNotMatch("\\w*[a-z]\\w*[A-Z]\\w*");
                });
    }

    /** Results of a unit may stand in a list, and are written without. */
    private static String asWritten(String leaf) {
        return leaf.replace("/BulkConfirmUnit/ResultList/", "/BulkConfirmUnit/");
    }

    private static Set<String> catalogue(String message) {
        return rows().stream()
                .filter(row -> List.of(row[3].split(" ")).contains(message))
                .map(row -> row[0] + "/" + row[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String[]> rows() {
        return new String(Documents.resource("/elements.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }
}

package jp.shikaku.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.linking.CoverageComparison;
import jp.shikaku.core.linking.PatientMatch;
import jp.shikaku.core.normalization.Normalization;
import jp.shikaku.core.normalization.Normalized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationPageTest {

    private static final Page ENGLISH = Page.of("docs/validation.md");
    private static final Page JAPANESE = Page.of("docs/validation.ja.md");
    private static final String RULE = "SHK-\\d{4}";
    private static final String LINKING = "`(?:PatientMatcher|CoverageComparison)`";
    private static final String STEP = "`Normalization\\.\\w+`";
    private static final Map<Severity, String> JAPANESE_SEVERITIES =
            Map.of(Severity.ERROR, "エラー", Severity.WARNING, "警告", Severity.INFORMATION, "情報");

    /** What is no rule about one value: the exception itself, what the command line reads, normalisation, and rules of use. */
    private static final Set<DiagnosticCode> ELSEWHERE = EnumSet.of(
            DiagnosticCode.INVALID_REQUEST,
            DiagnosticCode.INVALID_DATE_INPUT,
            DiagnosticCode.INVALID_ERA_DATE,
            DiagnosticCode.WRITTEN_AGAINST_SCHEMA,
            DiagnosticCode.DIGITS_NARROWED,
            DiagnosticCode.HYPHENS_UNIFIED,
            DiagnosticCode.PADDING_REMOVED,
            DiagnosticCode.KANA_WIDENED,
            DiagnosticCode.KANA_NARROWED,
            DiagnosticCode.CHARACTERS_FOLDED,
            DiagnosticCode.ERA_CONVERTED,
            DiagnosticCode.ERA_CORRECTED,
            DiagnosticCode.CALENDAR_BEFORE_1873,
            DiagnosticCode.REVOCATION_OF_ANOTHER,
            DiagnosticCode.TERMS_NOT_ACKNOWLEDGED,
            DiagnosticCode.SETTING_IS_READ_ONLY,
            DiagnosticCode.EMERGENCY_NOT_AUTHORISED,
            DiagnosticCode.SETTINGS_CHANGED_MEANWHILE,
            DiagnosticCode.SETTINGS_NOT_KNOWN,
            DiagnosticCode.REFUSED_BY_GUARD);

    private static final Map<String, Function<String, Normalized<?>>> STEPS = Map.of(
            "`Normalization.digits`", Normalization::digits,
            "`Normalization.hyphens`", Normalization::hyphens,
            "`Normalization.number`", Normalization::number,
            "`Normalization.insurerNumber`", Normalization::insurerNumber,
            "`Normalization.fullWidthKana`", Normalization::fullWidthKana,
            "`Normalization.halfWidthKana`", Normalization::halfWidthKana,
            "`Normalization.windows31j`", Normalization::windows31j,
            "`Normalization.date`", Normalization::date);

    static Stream<Page> bothLanguages() {
        return Stream.of(ENGLISH, JAPANESE);
    }

    static Stream<List<String>> rules() {
        return bothLanguages().flatMap(page -> page.rows(RULE).stream());
    }

    static Stream<List<String>> normalisations() {
        return bothLanguages().flatMap(page -> page.rows(STEP).stream());
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void page_listsEveryRule(Page page) {
        assertThat(page.rows(RULE).stream().map(row -> row.get(0)).distinct())
                .containsExactlyElementsOf(Stream.of(DiagnosticCode.values())
                        .filter(code -> code.code().matches("SHK-2\\d{3}|SHK-705\\d"))
                        .filter(code -> !ELSEWHERE.contains(code))
                        .map(DiagnosticCode::code)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void exampleThatPasses_breaksNoSuchRule(List<String> row) {
        assertThat(RuleExamples.codes(bare(row.get(1)), bare(row.get(4)))).doesNotContain(row.get(0));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void exampleThatFails_breaksTheRule(List<String> row) {
        assertThat(RuleExamples.codes(bare(row.get(1)), bare(row.get(5)))).contains(row.get(0));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void severity_isThatOfTheCode(List<String> row) {
        Severity severity = Stream.of(DiagnosticCode.values())
                .filter(code -> code.code().equals(row.get(0)))
                .findFirst()
                .orElseThrow()
                .severity();
        assertThat(row.get(2)).isIn(severity.name().toLowerCase(Locale.ROOT), JAPANESE_SEVERITIES.get(severity));
    }

    @ParameterizedTest
    @MethodSource("normalisations")
    void normalisation_doesAndReportsWhatThePageSays(List<String> row) {
        Normalized<?> normalized = STEPS.get(row.get(0)).apply(RuleExamples.characters(bare(row.get(1))));

        assertThat(normalized.value().toString()).isEqualTo(RuleExamples.characters(bare(row.get(2))));
        assertThat(normalized.changes().stream().map(DiagnosticCode::code))
                .containsExactly(row.get(3).split(" "));
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void page_showsEachNormalisation(Page page) {
        assertThat(page.rows(STEP).stream().map(row -> row.get(0)).distinct())
                .containsExactlyInAnyOrderElementsOf(STEPS.keySet());
    }

    static Stream<List<String>> links() {
        return bothLanguages().flatMap(page -> page.rows(LINKING).stream());
    }

    @ParameterizedTest
    @MethodSource("links")
    void linking_makesOfTheExampleWhatThePageSays(List<String> row) {
        assertThat(LinkingExamples.result(bare(row.get(0)), bare(row.get(1)), bare(row.get(2))))
                .isEqualTo(bare(row.get(3)));
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void page_showsEveryResultOfLinking(Page page) {
        assertThat(page.rows(LINKING).stream()
                        .map(row -> bare(row.get(3)).split(" ")[0])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(PatientMatch.class.getPermittedSubclasses())
                                        .map(Class::getSimpleName),
                                Stream.of(CoverageComparison.Outcome.values()).map(Enum::name))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void code_isThatOfATest(Page page) {
        String tested = squeezed(source("ReceptionForm") + source("ValidationSamplesTest"));
        assertThat(page.fencedBlocks("java"))
                .hasSize(5)
                .allSatisfy(block -> assertThat(tested).contains(squeezed(block)));
    }

    @Test
    void bothPages_giveTheSameExamples() {
        assertThat(examples(JAPANESE)).isEqualTo(examples(ENGLISH));
        assertThat(JAPANESE.rows(LINKING)).isEqualTo(ENGLISH.rows(LINKING));
    }

    private static List<List<String>> examples(Page page) {
        return page.rows(RULE).stream()
                .map(row -> List.of(row.get(0), row.get(1), row.get(4), row.get(5)))
                .toList();
    }

    private static String bare(String cell) {
        return cell.replace("`", "");
    }

    private static String source(String name) {
        return Page.read(Path.of("docs/src/test/java/jp/shikaku/docs/" + name + ".java"));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}

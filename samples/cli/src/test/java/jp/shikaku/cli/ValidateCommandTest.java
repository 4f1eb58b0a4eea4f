package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValidateCommandTest {

    @TempDir
    private Path directory;

    static List<Path> examples() {
        return Examples.all().stream()
                .filter(file -> !file.getFileName().toString().contains("EPS"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void validate_example_isValid(Path example) {
        Run run = Run.of("validate", example.toString(), "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("valid").asBoolean()).isTrue();
        assertThat(run.json().fieldNames()).toIterable().containsExactly("messageId", "valid", "violations");
    }

    @ParameterizedTest
    @CsvSource({
        "<InsurerNumber>06990014<,               <InsurerNumber>06990015<, SHK-2020, InsurerNumber",
        "<Birthdate>19680115<,                   <Birthdate>29680115<,     SHK-2030, Birthdate",
        "<InsuredIdentificationNumber>3456<,     <InsuredIdentificationNumber><, SHK-2001, InsuredIdentificationNumber"
    })
    void validate_requestThatBreaksARule_isNegative(String right, String wrong, String code, String field)
            throws IOException {
        Path request = request(right, wrong);
        Run run = Run.of("validate", request.toString(), "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("valid").asBoolean()).isFalse();
        assertThat(run.json().get("violations")).anySatisfy(violation -> {
            assertThat(violation.get("code").asText()).isEqualTo(code);
            assertThat(violation.get("path").asText()).endsWith(field);
            assertThat(violation.get("line").asInt()).isEqualTo(line(request, "<" + field + ">"));
            assertThat(violation.get("severity").asText()).isEqualTo("ERROR");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "<MessageBody>, <MessageBody><Novelty/>, SHK-7001, INFORMATION",
        "(<Sex1>\\d</Sex1>), $1$1,              SHK-7007, WARNING",
        "<Birthdate>\\d*<, <Birthdate>19450100<, SHK-7003, WARNING"
    })
    void validate_whatIsNotUnderstoodOfAnAnswer_isToldAndNotHeldAgainstIt(
            String right, String wrong, String code, String severity) throws IOException {
        JsonNode report =
                Run.of("validate", answer(right, wrong).toString(), "--json").json();

        assertThat(report.get("valid").asBoolean()).isTrue();
        assertThat(report.at("/violations/0/code").asText()).isEqualTo(code);
        assertThat(report.at("/violations/0/severity").asText()).isEqualTo(severity);
        assertThat(report.get("violations").findValuesAsText("code"))
                .filteredOn(other -> other.startsWith("SHK-7"))
                .containsExactly(code);
    }

    @Test
    void validate_otherOrder_isForInformation() throws IOException {
        JsonNode report =
                Run.of("validate", Examples.starting("08").toString(), "--json").json();

        assertThat(report.get("valid").asBoolean()).isTrue();
        assertThat(report.get("violations"))
                .filteredOn(violation -> violation.get("code").asText().startsWith("SHK-7"))
                .isNotEmpty()
                .allSatisfy(violation -> {
                    assertThat(violation.get("code").asText()).isEqualTo("SHK-7009");
                    assertThat(violation.get("severity").asText()).isEqualTo("INFORMATION");
                });
    }

    /** Each breaks no rule, so that it is the schema that finds it. */
    @ParameterizedTest
    @CsvSource({
        "<InsuredBranchNumber>01<, <InsuredBranchNumber>1<, SHK-7005, InsuredBranchNumber",
        "<InsuredCardSymbol>.*</, <InsuredCardSymbol>1234567890123456789012</, SHK-7005, InsuredCardSymbol",
        "<InsurerNumber>.*</, <InsurerNumber>０６９９００１４</, SHK-7010, InsurerNumber",
        "(<InsuredBranchNumber>.*), $1$1, SHK-7007, InsuredBranchNumber[2]",
        "(<InsuredBranchNumber>), <Novelty/>$1, SHK-7001, Novelty",
        "(?s)(<InsuredCardSymbol>.*</InsuredCardSymbol>\\s*)(<InsuredIdentificationNumber>.*</InsuredIdentificationNumber>),"
                + " $2$1, SHK-7009, InsuredCardSymbol"
    })
    void validate_requestThatDiffersFromTheSchema_isNegativeWithLineAndPath(
            String right, String wrong, String code, String element) throws IOException {
        Path request = request(right, wrong);
        Run run = Run.of("validate", request.toString(), "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("valid").asBoolean()).isFalse();
        assertThat(run.json().get("violations"))
                .filteredOn(violation -> violation.get("severity").asText().equals("ERROR"))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.get("code").asText()).isEqualTo(code);
                    assertThat(violation.get("path").asText())
                            .isEqualTo("/XmlMsg/MessageBody/QualificationConfirmSearchInfo/" + element);
                    assertThat(violation.get("line").asInt())
                            .isEqualTo(line(request, "<" + element.replace("[2]", "")));
                });
    }

    @Test
    void validate_rulesOfAnAnswer_areNamedWhereTheyAre() throws IOException {
        Run run = Run.of("validate", answer("<Name>", "<Name>●").toString(), "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("violations")).anySatisfy(violation -> {
            assertThat(violation.get("code").asText()).isEqualTo("SHK-2113");
            assertThat(violation.get("path").asText())
                    .isEqualTo("/XmlMsg/MessageBody/ResultList/ResultOfQualificationConfirmation/Name");
            assertThat(violation.get("line").asInt()).isPositive();
        });
    }

    private static int line(Path document, String start) throws IOException {
        return 1
                + (int) Files.readString(document)
                        .lines()
                        .takeWhile(line -> !line.contains(start))
                        .count();
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 行, エラー, 保険者番号: 検証番号が合いません。, 次の手順, 番号の打ち間違いを確認してください。",
        "en, line, ERROR, Insurer number: The check digit is wrong., next, Look for a mistyped digit."
    })
    void validate_violations_areToldInTheLanguageAskedFor(
            String language, String label, String severity, String message, String next, String step)
            throws IOException {
        String file = request("06990014", "06990015").toString();

        Run forPeople = Run.of("validate", file, "--lang", language);
        assertThat(forPeople.exitCode()).isEqualTo(1);
        assertThat(forPeople.err()).isEmpty();
        assertThat(forPeople.out())
                .contains(label, severity, "SHK-2020", message, "/InsurerNumber", next, step)
                .doesNotContain("06990015");

        Run forPrograms = Run.of("validate", file, "--lang", language, "--json");
        assertThat(forPrograms.exitCode()).isEqualTo(1);
        assertThat(forPrograms.json().at("/violations").findValuesAsText("message"))
                .contains(message);
        assertThat(forPrograms.json().at("/violations/0").fieldNames())
                .toIterable()
                .containsExactly("severity", "code", "path", "line", "message");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("<XmlMsg></Other>", "SHK-6001"),
                Arguments.of("no xml", "SHK-6002"),
                Arguments.of("<XmlMsg><MessageHeader>", "SHK-6002"),
                Arguments.of("<!DOCTYPE XmlMsg [<!ENTITY x SYSTEM 'file:x'>]><XmlMsg>&x;</XmlMsg>", "SHK-6003"),
                Arguments.of("<?xml version='1.0' encoding='EUC-JP'?><XmlMsg/>", "SHK-6006"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void validate_brokenOrHostile_isUnreadableInBothLanguages(String document, String code) throws IOException {
        String file = Files.writeString(directory.resolve("OQSsiquc01req_1.xml"), document)
                .toString();

        for (String language : List.of("ja", "en")) {
            Run forPeople = Run.of("validate", file, "--lang", language);
            assertThat(forPeople.exitCode()).isEqualTo(4);
            assertThat(forPeople.out()).isEmpty();
            assertThat(forPeople.err()).contains(code);
            Run forPrograms = Run.of("validate", file, "--lang", language, "--json");
            assertThat(forPrograms.exitCode()).isEqualTo(4);
            assertThat(forPrograms.json().at("/error/code").asText()).isEqualTo(code);
            assertThat(forPrograms.json().at("/error/message").asText()).isNotBlank();
            assertThat(forPrograms.json().at("/error/next").asText()).isNotBlank();
        }
    }

    /** Of a request no answer is said to be wrong. */
    @Test
    void validate_requestCutOff_isToldAsADocument() throws IOException {
        String text = Files.readString(Examples.starting("01"));
        Path file = Files.writeString(
                directory.resolve("OQSsiquc01req_1.xml"), text.substring(0, text.indexOf("</MessageBody>")));

        Run run = Run.of("validate", file.toString(), "--lang", "ja", "--json");

        assertThat(run.json().at("/error/message").asText()).startsWith("電文が途中で終わっています。");
    }

    @Test
    void validate_noSuchFile_isUnreadable() {
        Run run = Run.of("validate", directory.resolve("OQSsiquc01req_2.xml").toString(), "--json");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.json().at("/error/code").asText()).startsWith("SHK-");
    }

    @Test
    void validate_nameWithoutMessageId_isWrongUseUnlessItIsGiven() throws IOException {
        String file = Files.copy(Examples.starting("01"), directory.resolve("request.xml"))
                .toString();

        assertThat(Run.of("validate", file, "--json").exitCode()).isEqualTo(2);
        assertThat(Run.of("validate", file, "--message", "OQSsiquc01req", "--json")
                        .exitCode())
                .isZero();
    }

    private Path request(String pattern, String replacement) throws IOException {
        return changed("01", "OQSsiquc01req_1.xml", pattern, replacement);
    }

    private Path answer(String pattern, String replacement) throws IOException {
        return changed("02", "OQSsiquc01res_1.xml", pattern, replacement);
    }

    private Path changed(String example, String name, String pattern, String replacement) throws IOException {
        String text = Files.readString(Examples.starting(example));
        String changed = text.replaceFirst(pattern, replacement);
        assertThat(changed).isNotEqualTo(text);
        return Files.writeString(directory.resolve(name), changed);
    }
}

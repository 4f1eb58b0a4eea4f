package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DecodeCommandTest {

    @TempDir
    private Path directory;

    static List<Path> examples() {
        return Examples.all().stream().filter(example -> !isForeign(example)).toList();
    }

    static List<Path> foreign() {
        return Examples.all().stream().filter(DecodeCommandTest::isForeign).toList();
    }

    private static boolean isForeign(Path example) {
        return example.getFileName().toString().contains("EPS");
    }

    @Test
    void examples_haveDocumentsOfBothKinds() {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(37);
        assertThat(foreign()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void decode_documentOfAnotherSystem_isToldForWhatItIs(Path example) {
        assertUnreadable(example, "SHK-6041");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void decode_example_findsEachElementAgain(Path example) throws Exception {
        Run run = Run.of("decode", example.toString(), "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.json().get("notices").findValuesAsText("code"))
                .as("understood, even if the qualification is not valid")
                .isSubsetOf("SHK-7055", "SHK-7056");
        assertThat(values(run.json().get("header"), run.json().get("body")))
                .containsExactlyInAnyOrderElementsOf(values(example));
    }

    @Test
    void decode_json_hasTheFieldsOfTheContract() {
        JsonNode document =
                Run.of("decode", Examples.starting("08").toString(), "--json").json();

        assertThat(document.fieldNames())
                .toIterable()
                .containsExactly("messageId", "charset", "header", "body", "notices");
        assertThat(document.get("messageId").asText()).isEqualTo("OQSsiquc01res_face");
        assertThat(document.get("charset").asText()).isEqualTo("UTF-8");
    }

    @Test
    void decode_code_isGivenWithItsNameInTheLanguageAskedFor() {
        String example = Examples.starting("02").toString();

        assertThat(Run.of("decode", example, "--json", "--lang", "ja").json().at("/body/validity"))
                .hasToString("{\"code\":\"1\",\"name\":\"有効\"}");
        assertThat(Run.of("decode", example, "--json", "--lang", "en").json().at("/body/validity"))
                .hasToString("{\"code\":\"1\",\"name\":\"valid\"}");
    }

    @Test
    void decode_mask_hidesEveryValueAndKeepsTheNames() {
        Run open = Run.of("decode", Examples.starting("02").toString(), "--json");
        Run masked = Run.of("decode", Examples.starting("02").toString(), "--json", "--mask");

        assertThat(values(masked.json().get("header"), masked.json().get("body")))
                .containsOnly("***");
        assertThat(masked.json().at("/body/qualifications/0/person").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        () -> open.json().at("/body/qualifications/0/person").fieldNames());
    }

    @Test
    void decode_shiftJis_isReadAndNamed() throws IOException {
        String text = Files.readString(Examples.starting("02"))
                .replace("encoding=\"UTF-8\"", "encoding=\"Shift_JIS\"")
                .replace("<CharacterCodeIdentifier>0<", "<CharacterCodeIdentifier>1<")
                .replace("架空　一郎", "髙橋　①郎");
        Path file =
                Files.write(directory.resolve("OQSsiquc01res_1.xml"), text.getBytes(Charset.forName("windows-31j")));

        JsonNode document = Run.of("decode", file.toString(), "--json").json();

        assertThat(document.get("charset").asText()).isEqualTo("Shift_JIS");
        assertThat(document.at("/body/qualifications/0/person/name").asText()).isEqualTo("髙橋　①郎");
        assertThat(document.get("notices")).isEmpty();
    }

    @Test
    void decode_unknownElementAndCode_areNoticesWithTheirPlace() throws IOException {
        Path file = directory.resolve("OQSsiquc01res_1.xml");
        Files.writeString(
                file,
                Files.readString(Examples.starting("02"))
                        .replace("</MessageBody>", "<Novelty>x</Novelty></MessageBody>")
                        .replace("<SegmentOfResult>1<", "<SegmentOfResult>7<"));

        Run run = Run.of("decode", file.toString(), "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("notices"))
                .extracting(JsonNode::toString)
                .containsExactlyInAnyOrder(
                        "{\"code\":\"SHK-7001\",\"severity\":\"INFORMATION\",\"path\":\"/XmlMsg/MessageBody/Novelty\"}",
                        "{\"code\":\"SHK-7002\",\"severity\":\"WARNING\",\"path\":\"/XmlMsg/MessageHeader/SegmentOfResult\"}");
    }

    @Test
    void decode_table_isForPeopleInTheirLanguage() {
        String example = Examples.starting("01").toString();

        assertThat(Run.of("decode", example, "--lang", "ja").out()).contains("保険者番号", "06990014");
        assertThat(Run.of("decode", example, "--lang", "en").out()).contains("insurer number", "06990014");
    }

    @Test
    void decode_messageGiven_needsNoIdInTheName() throws IOException {
        Path file = Files.copy(Examples.starting("01"), directory.resolve("request.xml"));

        Run without = Run.of("decode", file.toString(), "--json");
        Run with = Run.of("decode", file.toString(), "--json", "--message", "OQSsiquc01req");

        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.json().at("/error/code").asText()).isEqualTo("SHK-2000");
        assertThat(with.exitCode()).isZero();
    }

    @Test
    void decode_hostileOrCutOffOrMissing_isUnreadable() throws IOException {
        String text = Files.readString(Examples.starting("04"));
        Path doctype = directory.resolve("a_OQSsiquc01res.xml");
        Files.writeString(doctype, text.replaceFirst("<XmlMsg>", "<!DOCTYPE XmlMsg><XmlMsg>"));
        Path cutOff = directory.resolve("b_OQSsiquc01res.xml");
        Files.write(cutOff, text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8));
        Path missing = directory.resolve("c_OQSsiquc01res.xml");

        assertUnreadable(doctype, "SHK-6003");
        assertUnreadable(cutOff, "SHK-6002");
        assertUnreadable(missing, "SHK-3006");
    }

    /** No terminal and no network is part of it. */
    @ParameterizedTest
    @CsvSource({"ja, ファイルの場所と名前、読み取りの権限を確認してください。", "en, Check the path of the file and the rights to read it."})
    void decode_missingFile_saysToLookAtPathAndRights(String language, String next) {
        Run run = Run.of("decode", directory.resolve("c_OQSsiquc01res.xml").toString(), "--lang", language, "--json");
        assertThat(run.json().at("/error/next").asText()).isEqualTo(next);
    }

    private static void assertUnreadable(Path file, String code) {
        Run run = Run.of("decode", file.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.json().at("/error/code").asText()).isEqualTo(code);
        assertThat(run.json().get("error").fieldNames())
                .toIterable()
                .containsExactly("code", "message", "next", "ticket");
    }

    private static List<String> values(JsonNode... parts) {
        List<String> values = new ArrayList<>();
        for (JsonNode part : parts) {
            collect(part, values);
        }
        return values;
    }

    private static void collect(JsonNode node, List<String> values) {
        if (node.has("code") && node.has("name") && node.size() == 2) {
            values.add(comparable(node.get("code").asText()));
        } else if (node.isValueNode()) {
            values.add(comparable(node.asText()));
        } else {
            node.forEach(child -> collect(child, values));
        }
    }

    /** What the elements of a document hold, one by one. */
    private static List<String> values(Path document) throws Exception {
        NodeList elements = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(document.toFile())
                .getElementsByTagName("*");
        List<String> values = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            boolean leaf = element.getElementsByTagName("*").getLength() == 0;
            if (leaf && !element.getTextContent().isBlank()) {
                values.add(comparable(element.getTextContent()));
            }
        }
        return values;
    }

    /** Dates, times and post codes are written with and without what divides them. */
    private static String comparable(String value) {
        return value.replaceAll("(?<=\\d)[-:T](?=\\d)", "").strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CIPsiquc01req_1.xml", "CIPsiquc01res_1.xml", "XXX-IF051res_1.xml"})
    void decode_messageThatIsKnownAndNotBuilt_isToldAsThat(String name, @TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "<XmlMsg/>");

        Run run = Run.of("decode", "--json", file.toString());

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-6065");
        assertThat(run.json().at("/error/message").asText()).contains(name.split("_")[0]);
        assertThat(file).hasContent("<XmlMsg/>");
    }
}

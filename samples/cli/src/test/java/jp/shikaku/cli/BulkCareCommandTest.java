package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.InventedPeople;
import jp.shikaku.transport.mock.InventedPerson;
import jp.shikaku.transport.mock.Scenario;
import jp.shikaku.transport.mock.SimulatedTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bulk inquiries for home visits and online care, with the information chosen. */
class BulkCareCommandTest {

    private static final List<InventedPerson> PEOPLE = InventedPeople.generate(2, 7).stream()
            .map(person -> person.with(Scenario.VALID))
            .toList();
    private static final String PROFILE = """
            exchange.XXX-IF029=XXX-IF029
            exchange.XXX-IF031=XXX-IF031
            exchange.XXX-IF033=XXX-IF033
            exchange.XXX-IF035=XXX-IF035
            choice.information.QUALIFICATION=QUALIFICATION
            choice.information.LIMIT_CERTIFICATE=LIMIT_CERTIFICATE
            """;

    @TempDir
    private Path directory;

    private Desk desk;
    private Path profile;
    private Path list;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.in(directory);
        Files.createDirectories(desk.root().resolve("req"));
        Files.createDirectories(desk.root().resolve("res"));
        profile = Files.writeString(directory.resolve("profile"), PROFILE);
        StringBuilder rows = new StringBuilder();
        InventedPeople.write(PEOPLE, rows);
        list = Files.writeString(directory.resolve("list.csv"), rows);
    }

    @ParameterizedTest
    @CsvSource({"home-visit, XXX-IF029req", "online, XXX-IF033req"})
    void inquire_chosenInformation_isWhatTheUnitsHold(String setting, String messageId) throws IOException {
        SimulatedTerminal terminal = SimulatedTerminal.builder().people(PEOPLE).build();
        Run run;
        try (FolderTerminal serving = FolderTerminal.serve(desk.root(), terminal)) {
            run = inquire("--setting", setting, "--information", "LIMIT_CERTIFICATE", "--profile", profile.toString());
        }

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("ticket: " + messageId, "reception number: ");
        List<JsonNode> lines = lines(run);
        assertThat(lines).hasSize(3).last().hasToString("{\"received\":2,\"normal\":2,\"errors\":0}");
        assertThat(lines.subList(0, 2))
                .extracting(line -> line.at("/unit/qualifications/0"))
                .allSatisfy(unit -> {
                    assertThat(unit.has("limitApplicationCertificate")).isTrue();
                    assertThat(unit.at("/coverage/insurerNumber").isMissingNode())
                            .isTrue();
                });
        assertThat(desk.files()).isEmpty();
    }

    @Test
    void inquire_withoutTheProfile_isRefusedWithItsCode() throws IOException {
        assertRefused("SHK-1040", "--setting", "home-visit", "--information", "QUALIFICATION");
    }

    @Test
    void inquire_choiceTheProfileDoesNotName_isRefusedWithTheEntryToSet() throws IOException {
        Run run = assertRefused(
                "SHK-1060",
                "--role",
                "ehr",
                "--setting",
                "online",
                "--information",
                "QUALIFICATION,SURGERY",
                "--profile",
                profile.toString());

        assertThat(lines(run).get(0).at("/error/message").asText()).contains("choice.information.SURGERY");
    }

    @Test
    void inquire_forAReceiptComputer_noKindThatMayBeMedical() throws IOException {
        assertRefused("SHK-1030", "--setting", "online", "--information", "SURGERY", "--profile", profile.toString());
    }

    @Test
    void inquire_nothingChosen_isRefused() throws IOException {
        assertRefused("SHK-2001", "--setting", "online", "--profile", profile.toString());
    }

    @ParameterizedTest
    @CsvSource({"outpatient", "emergency"})
    void inquire_informationInAnotherSetting_isWrongUse(String setting) throws IOException {
        Run run = inquire("--setting", setting, "--information", "QUALIFICATION", "--profile", profile.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("--information");
        assertThat(desk.files()).isEmpty();
    }

    @Test
    void decode_request_showsTheNamesOfTheChoice() throws IOException {
        Path file = Files.writeString(
                directory.resolve("OQSzzmuv01req_1.xml"),
                "<XmlMsg><MessageHeader><InquiryInformation>07</InquiryInformation></MessageHeader></XmlMsg>");
        Files.writeString(profile, "exchange.XXX-IF029=OQSzzmuv01\nchoice.information.LIMIT_CERTIFICATE=07\n");

        JsonNode known = Run.of("decode", file.toString(), "--json", "--profile", profile.toString())
                .json();
        JsonNode unknown = Run.of("decode", file.toString(), "--json", "--message", "XXX-IF029req")
                .json();

        assertThat(known.at("/body/information")).hasToString("[\"LIMIT_CERTIFICATE\"]");
        assertThat(known.get("notices")).isEmpty();
        assertThat(unknown.at("/body/information")).hasToString("[\"07\"]");
        assertThat(unknown.at("/notices/0/code").asText()).isEqualTo("SHK-7002");
        assertThat(known.at("/body/medicalTreatmentFlag/code").asText()).isEqualTo("2");
    }

    private Run assertRefused(String code, String... options) throws IOException {
        Run run = inquire(options);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(lines(run).get(0).at("/error/code").asText()).isEqualTo(code);
        assertThat(desk.files()).isEmpty();
        return run;
    }

    private Run inquire(String... options) {
        return Run.of(Stream.of(
                        List.of("bulk", "inquire", "--json", "--lang", "en", "--list", list.toString()),
                        List.of("--institution", Desk.INSTITUTION),
                        desk.share(),
                        List.of(options))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    private static List<JsonNode> lines(Run run) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }
}

package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.Scenario;
import jp.shikaku.transport.mock.SimulatedTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    @TempDir
    private Path directory;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.in(directory);
        Files.createDirectory(desk.root());
    }

    @Test
    void check_valid_isPositiveWithTheFieldsOfTheContract() {
        Run run = answered(Scenario.VALID);

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().fieldNames())
                .toIterable()
                .containsExactly("messageId", "validity", "qualifications", "notices", "ticket", "elapsedMillis");
        assertThat(run.json().get("messageId").asText()).isEqualTo("OQSsiquc01res");
        assertThat(run.json().at("/validity/code").asText()).isEqualTo("1");
        assertThat(run.json().at("/qualifications/0/person/name").asText()).isEqualTo("架空　一郎");
        assertThat(Ticket.parse(run.json().get("ticket").asText()).institution().value())
                .isEqualTo(Desk.INSTITUTION);
        assertThat(desk.files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LOST, 2", "NO_MATCH, 4", "SEVERAL_MATCH, 5"})
    void check_notValid_isNegative(Scenario scenario, String validity) {
        Run run = answered(scenario);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().at("/validity/code").asText()).isEqualTo(validity);
    }

    @Test
    void check_terminalError_isToldWithItsTicket() {
        Run run = answered(Scenario.TERMINAL_ERROR);

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-5001");
        assertThat(run.json().at("/error/ticket").asText()).startsWith("OQSsiquc01req:");
    }

    @Test
    void check_returnedRequest_isToldWithTheTextOfTheTerminal() {
        Run run = answered(Scenario.REFUSED);

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-5003");
        assertThat(run.json().at("/error/message").asText()).contains("SAMPLE");
    }

    @Test
    void check_shiftJis_isAnsweredAndShownAsUnicode() {
        Run run = answered(Scenario.VALID, "--charset", "Shift_JIS");

        assertThat(run.json().at("/qualifications/0/coverage/insuredCardSymbol").asText())
                .isEqualTo("架空12");
    }

    @Test
    void check_limitConsent_asksForTheLimitCertificate() {
        assertThat(answered(Scenario.VALID).json().at("/qualifications/0").has("limitApplicationCertificate"))
                .isFalse();
        assertThat(answered(Scenario.VALID, "--limit-consent")
                        .json()
                        .at("/qualifications/0")
                        .has("limitApplicationCertificate"))
                .isTrue();
    }

    @Test
    void check_noAnswerInTime_canBeCollectedWithTheTicket() {
        SimulatedTerminal slow = SimulatedTerminal.builder()
                .people(Desk.person(Scenario.VALID))
                .latency(Duration.ofSeconds(1))
                .build();
        try (FolderTerminal serving = FolderTerminal.serve(desk.root(), slow)) {
            Run late = desk.check("--timeout", "1ms");
            assertThat(late.exitCode()).isEqualTo(3);
            assertThat(late.json().at("/error/code").asText()).isEqualTo("SHK-4001");

            Run collected = collect(late.json().at("/error/ticket").asText());
            assertThat(collected.exitCode()).isZero();
            assertThat(collected.json().at("/validity/code").asText()).isEqualTo("1");
        }
    }

    @Test
    void collect_answeredBefore_givesTheAnswerAgain() {
        String ticket = answered(Scenario.LOST).json().get("ticket").asText();

        Run again = collect(ticket);

        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.json().get("ticket").asText()).isEqualTo(ticket);
    }

    @Test
    void collect_noTicket_isWrongUse() {
        Run run = collect("nothing");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-1004");
    }

    @ParameterizedTest
    @CsvSource({
        "--insurer,   06990015,   SHK-2020, InsurerNumber, 保険者番号",
        "--insurer,   0699001,    SHK-2002, InsurerNumber, 保険者番号",
        "--birthdate, 2968-01-15, SHK-2030, Birthdate, 生年月日",
        "--number,    '',         SHK-2004, InsuredIdentificationNumber, 番号",
        "--institution, 991,      SHK-2006, MedicalInstitutionCode, 医療機関コード"
    })
    void check_badInput_isToldByCodeFieldAndNextStepAndNothingIsWritten(
            String option, String value, String code, String field, String japaneseField) throws IOException {
        makeFolders();

        Run run = desk.check(option, value);

        assertBadInput(run, code, field, japaneseField);
    }

    @Test
    void check_numberMissing_isToldByItsField() throws IOException {
        makeFolders();

        Run run = Run.of(
                "check",
                "--json",
                "--root",
                desk.root().toString(),
                "--state",
                desk.state().toString(),
                "--institution",
                Desk.INSTITUTION,
                "--insurer",
                "06990014",
                "--birthdate",
                "1968-01-15");

        assertBadInput(run, "SHK-2001", "InsuredIdentificationNumber", "番号");
    }

    @Test
    void check_characterTheTerminalCannotWrite_isToldWithItsCodePoint() throws IOException {
        makeFolders();

        Run run = desk.check("--charset", "Shift_JIS", "--symbol", "𠮷野");

        assertBadInput(run, "SHK-2040", "InsuredCardSymbol", "記号");
        assertThat(run.json().at("/error/message").asText()).contains("U+20BB7");
    }

    @Test
    void check_folderMissing_isATransportFailureAndNothingIsMade() {
        Run run = desk.check();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-3001");
        assertThat(desk.root()).isEmptyDirectory();
    }

    @Test
    void check_stateInTheShare_isRefused() throws IOException {
        makeFolders();

        Run run = desk.check("--state", desk.root().resolve("state").toString());

        assertThat(run.exitCode()).isEqualTo(2);
    }

    private Run answered(Scenario scenario, String... options) {
        SimulatedTerminal terminal =
                SimulatedTerminal.builder().people(Desk.person(scenario)).build();
        try (FolderTerminal serving = FolderTerminal.serve(desk.root(), terminal)) {
            return desk.check(options);
        }
    }

    private Run collect(String ticket) {
        return Run.of(
                "collect",
                "--json",
                "--root",
                desk.root().toString(),
                "--state",
                desk.state().toString(),
                ticket);
    }

    private void makeFolders() throws IOException {
        for (String folder : new String[] {"req", "res", "face"}) {
            Files.createDirectories(desk.root().resolve(folder));
        }
    }

    private void assertBadInput(Run run, String code, String field, String japaneseField) {
        assertThat(run.exitCode()).isEqualTo(2);
        JsonNode error = run.json().get("error");
        assertThat(error.get("code").asText()).isEqualTo(code);
        assertThat(error.get("message").asText()).contains(field);
        assertThat(error.get("next").asText()).isNotBlank();
        assertThat(error.get("ticket").isNull()).isTrue();
        assertThat(run.err()).contains(code, field, japaneseField, "次の手順: ", "Next: ");
        assertThat(desk.files()).isEmpty();
    }
}

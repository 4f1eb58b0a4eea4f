package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jp.shikaku.core.time.Japan;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.Scenario;
import jp.shikaku.transport.mock.SimulatedTerminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedicalCommandTest {

    @TempDir
    private Path directory;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.in(directory);
        Files.createDirectory(desk.root());
    }

    @Test
    void drugs_ofAPatient_areShownWithWhatSupersedesThem() {
        Run run = answered("drugs");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("messageId").asText()).isEqualTo("YZKsiquc01res");
        assertThat(run.json().at("/body/person/name").asText()).isEqualTo("架空　一郎");
        assertThat(run.json().at("/body/claims/0/days/0").has("treatments")).isFalse();
        assertThat(run.json().get("rows").findValuesAsText("source")).contains("CLAIMS", "DISPENSING", "PRESCRIPTION");
        assertThat(run.json().get("rows"))
                .anyMatch(row -> row.get("superseded").asBoolean())
                .allSatisfy(row -> assertThat(row.at("/drug/name").asText()).isNotBlank());
        assertThat(desk.files()).isEmpty();
    }

    @Test
    void treatment_ofAPatient_isShownWithTheDrugs() {
        JsonNode day = answered("treatment").json().at("/body/claims/0/days/0");

        assertThat(day.at("/treatments/0/name").asText()).isEqualTo("見本検査");
        assertThat(day.at("/drugs/0/name").asText()).isNotBlank();
    }

    @Test
    void checkup_ofAPatient_isShown() {
        assertThat(answered("checkup")
                        .json()
                        .at("/body/checkups/0/items/0/itemName")
                        .asText())
                .isEqualTo("見本身長");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drugs", "treatment", "checkup"})
    void pdf_isSavedAsANewFile(String command) throws IOException {
        Path file = directory.resolve("saved.pdf");

        Run run = answered(command, "--pdf", file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("file").asText())
                .isEqualTo(file.toAbsolutePath().toString());
        assertThat(Files.readString(file)).startsWith("%PDF-").endsWith("%%EOF\n");
        assertThat(answered(command, "--pdf", file.toString()).exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drugs", "treatment", "checkup"})
    void anyOfThem_forAReceiptComputer_isRefusedWithItsCode(String command) {
        Run run = answered(command, "--role", "receipt");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-1030");
        assertThat(run.json().at("/error/next").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"2026-03, 2026-02, SHK-2220", "2999-01, 2999-02, SHK-2221", "2026-13, 2026-13, SHK-2000"})
    void drugs_wrongPeriod_isRefusedBeforeAnythingIsWritten(String from, String to, String code) {
        Run run = answered("drugs", "--from", from, "--to", to);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo(code);
        assertThat(desk.files()).isEmpty();
    }

    @Test
    void drugs_errorOfTheTerminal_isToldWithItsReason() {
        Run run = answered(
                Scenario.LOST, "drugs", "--pdf", directory.resolve("none.pdf").toString());

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-5002");
        assertThat(run.json().at("/error/message").asText()).contains("見本の閲覧エラーです。");
        assertThat(directory.resolve("none.pdf")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "drugs, , , SHK-9003",
        "treatment, , , SHK-9003",
        "checkup, , , SHK-9003",
        "drugs, -PT25H, , SHK-9010",
        "drugs, -PT2H, -PT1H, SHK-9009",
        "drugs, PT1H, , SHK-9007"
    })
    void anyOfThem_outsideConsent_isDeniedWithItsCodeAndNothingIsWritten(
            String command, @Nullable Duration consentedAt, @Nullable Duration until, String code) throws IOException {
        for (String folder : List.of("req", "res", "face")) {
            Files.createDirectory(desk.root().resolve(folder));
        }
        List<String> declared = new ArrayList<>();
        if (consentedAt != null) {
            declared.addAll(List.of("--consented-at", fromNow(consentedAt)));
        }
        if (until != null) {
            declared.addAll(List.of("--available-until", fromNow(until)));
        }

        // no terminal serves the folder, so what was written would still lie there
        Run run = medical(command, declared);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().at("/error/code").asText()).isEqualTo(code);
        assertThat(run.json().at("/error/next").asText()).isNotBlank();
        assertThat(run.err()).contains(code);
        assertThat(desk.files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"home-visit, 0", "online, 1", "emergency, 1"})
    void drugs_inAnotherSetting_isJudgedByItsRule(String setting, int exitCode) {
        assertThat(answered("drugs", "--setting", setting).exitCode()).isEqualTo(exitCode);
    }

    @Test
    void drugs_online_isJudgedByTheVisitDate() {
        String today = LocalDate.now(Japan.clock()).toString();
        assertThat(answered("drugs", "--setting", "online", "--visit-date", "2026-01-01")
                        .json()
                        .at("/error/code")
                        .asText())
                .isEqualTo("SHK-9011");
        assertThat(answered("drugs", "--setting", "online", "--visit-date", today)
                        .exitCode())
                .isZero();
    }

    @Test
    void drugs_inASettingWithoutSuchInformation_isWrongUse() {
        assertThat(medical("drugs", "--setting", "disaster").exitCode()).isEqualTo(2);
    }

    private Run answered(String command, String... options) {
        return answered(Scenario.VALID, command, options);
    }

    private Run answered(Scenario scenario, String command, String... options) {
        SimulatedTerminal terminal =
                SimulatedTerminal.builder().people(Desk.person(scenario)).build();
        try (FolderTerminal serving = FolderTerminal.serve(desk.root(), terminal)) {
            return medical(command, options);
        }
    }

    /** As {@code --consented-at} takes it. */
    private static String fromNow(Duration time) {
        return LocalDateTime.now(Japan.clock())
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(time)
                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private Run medical(String command, String... options) {
        List<String> declared = new ArrayList<>(List.of("--consented-at", fromNow(Duration.ofMinutes(-1))));
        declared.addAll(List.of(options));
        return medical(command, declared);
    }

    private Run medical(String command, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("medical", command, "--json"));
        arguments.addAll(desk.share());
        arguments.addAll(List.of("--institution", Desk.INSTITUTION, "--insurer", "06990014", "--symbol", "架空12"));
        arguments.addAll(List.of("--number", "3456", "--branch", "01"));
        arguments.addAll(options);
        return Run.of(arguments.toArray(String[]::new));
    }
}

package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.shikaku.core.time.Japan;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.Scenario;
import jp.shikaku.transport.mock.SimulatedTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exchanges about one patient or the institution, over a folder that the simulated terminal serves. */
class AdministrationCommandsTest {

    private static final List<String> CARD =
            List.of("--insurer", "06990014", "--symbol", "架空12", "--number", "3456", "--branch", "01");

    @TempDir
    Path directory;

    private Desk desk;
    private FolderTerminal terminal;
    private Path profile;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.in(directory);
        Files.createDirectory(desk.root());
        terminal = FolderTerminal.serve(
                desk.root(),
                SimulatedTerminal.builder().people(Desk.person(Scenario.VALID)).build());
        profile = Files.writeString(
                directory.resolve("terminal.properties"),
                Stream.of(
                                "OQSsihvq01",
                                "OQSsionq01",
                                "OQSsihvd01",
                                "OQSsiurl01",
                                "OQSsiinq01",
                                "OQSsiupd01",
                                "XXX-IF047",
                                "XXX-IF049")
                        .map(exchange -> "exchange." + exchange + "=" + exchange + "\n")
                        .reduce("", String::concat));
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    private Run run(boolean enabled, List<String> command, String... options) {
        List<String> arguments = new ArrayList<>(command);
        arguments.add("--json");
        arguments.addAll(desk.share());
        arguments.addAll(List.of("--institution", Desk.INSTITUTION));
        arguments.addAll(List.of(options));
        if (enabled) {
            arguments.addAll(List.of("--profile", profile.toString()));
        }
        return Run.of(arguments.toArray(String[]::new));
    }

    private static String[] card(String... more) {
        return Stream.concat(CARD.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void referenceRegister_knownCard_isRegistered() {
        Run run = run(false, List.of("reference", "register"), card("--reference", "000777"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("registered").asBoolean()).isTrue();
        assertThat(run.json().get("messageId").asText()).isEqualTo("OQSsiimm01res");
    }

    @Test
    void referenceRegister_unknownCard_isAnErrorOfTheTerminal() {
        Run run = run(
                false, List.of("reference", "register"), "--insurer", "06990014", "--number", "9", "--reference", "1");

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-5002");
    }

    @Test
    void referenceRegister_withoutNumber_isRefusedBeforeAnythingIsWritten() {
        Run run = run(false, List.of("reference", "register"), card());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(desk.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"home-visit", "online"})
    void check_settingThatIsNotEnabled_isRefusedBeforeAnythingIsWritten(String setting) {
        Run run = desk.check("--setting", setting);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-1040");
        assertThat(run.json().at("/error/message").asText()).contains("exchange.OQSsi");
        assertThat(desk.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"home-visit", "online"})
    void check_settingThatIsEnabled_isAnswered(String setting) {
        Run run = desk.check("--setting", setting, "--profile", profile.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("messageId").asText()).isIn("OQSsihvq01res", "OQSsionq01res");
        assertThat(run.json().at("/validity/code").asText()).isEqualTo("1");
    }

    @Test
    void consentRevoke_withoutConfirmation_showsThePatientAndRevokesNothing() {
        Run run = run(true, List.of("consent", "revoke"), card("--birthdate", "1968-01-15"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("revoked").asBoolean()).isFalse();
        assertThat(run.json().at("/found/0/name").asText()).isEqualTo("架空　一郎");
        assertThat(run.err()).contains("--yes").doesNotContain("OQSsihvd01");
    }

    @Test
    void consentRevoke_confirmed_endsTheConsentOfWhomItShows() {
        Run run = run(true, List.of("consent", "revoke"), card("--birthdate", "1968-01-15", "--yes"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("revoked").asBoolean()).isTrue();
        assertThat(run.json().at("/found/0/name").asText()).isEqualTo("架空　一郎");
    }

    @ParameterizedTest
    @ValueSource(strings = {"home-visit", "online"})
    void check_withMedicalInformationForAReceiptComputer_isRefusedBeforeAnythingIsWritten(String setting) {
        Run run = desk.check("--setting", setting, "--with-medical", "--profile", profile.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-1030");
        assertThat(desk.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"home-visit", "online"})
    void check_withMedicalInformationForHealthRecords_needsTheConsent(String setting) {
        String now =
                LocalDateTime.now(Japan.clock()).minusMinutes(1).withNano(0).toString();
        String today = LocalDate.now(Japan.clock()).toString();
        List<String> options =
                List.of("--setting", setting, "--with-medical", "--role", "ehr", "--profile", profile.toString());
        Run refused = desk.check(options.toArray(String[]::new));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.json().at("/error/code").asText()).isEqualTo("SHK-9003");
        assertThat(desk.files()).isEmpty();

        Run answered =
                desk.check(Stream.concat(options.stream(), Stream.of("--consented-at", now, "--visit-date", today))
                        .toArray(String[]::new));
        assertThat(answered.exitCode()).isZero();
        assertThat(answered.json().at("/validity/code").asText()).isEqualTo("1");
    }

    private static final List<String> EMERGENCY =
            List.of("--setting", "emergency", "--role", "ehr", "--authority", "granted", "--first-factor", "memory");

    private static final List<String> REST =
            List.of("--first-method", "1", "--second-factor", "object", "--second-method", "1", "--reason", "意識不明");

    @Test
    void check_emergencyFullyDeclared_isAnExchangeOfItsOwn() {
        Run run = desk.check(Stream.of(EMERGENCY, REST, List.of("--profile", profile.toString()))
                .flatMap(List::stream)
                .toArray(String[]::new));

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("messageId").asText()).isEqualTo("XXX-IF047res");
    }

    @Test
    void check_emergencyNotDeclared_isRefusedBeforeAnythingIsWritten() {
        Run run = desk.check(Stream.concat(EMERGENCY.stream(), Stream.of("--profile", profile.toString()))
                .toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-2243");
        assertThat(desk.files()).isEmpty();
    }

    @Test
    void check_disaster_isNoCheckByCard() {
        Run run = desk.check("--setting", "disaster");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("災害時", "disaster");
        assertThat(desk.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"home-visit", "online", "emergency", "disaster"})
    void checkList_settingWithAnExchangeOfItsOwn_isWrongUse(String setting) throws IOException {
        Path list = Files.writeString(directory.resolve("list.csv"), "insurerNumber,number,birthdate\n");

        Run run = desk.check("--setting", setting, "--list", list.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--setting");
        assertThat(desk.files()).isEmpty();
    }

    @Test
    void passcodeGet_enabled_isShownWithItsEnd() {
        assertThat(run(false, List.of("passcode", "get"))
                        .json()
                        .at("/error/code")
                        .asText())
                .isEqualTo("SHK-1040");

        Run run = run(true, List.of("passcode", "get"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("passcode").asText()).isNotBlank();
        assertThat(run.json().get("availableTime").asText()).isNotBlank();
    }

    @Test
    void urlGet_fileThatExists_isRefusedBeforeTheUrlIsAskedFor() throws IOException {
        Path file = Files.writeString(directory.resolve("qr.png"), "mine");

        Run run = run(true, List.of("url", "get"), "--kind", "home-visit", "--renew", "--out", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--out").doesNotContain("ticket: ");
        assertThat(file).hasContent("mine");
        assertThat(desk.files()).isEmpty();
    }

    @Test
    void consentRevoke_nobodyFound_revokesNothing() {
        Run run = run(true, List.of("consent", "revoke"), card("--birthdate", "1970-01-15"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-2240");
    }

    /** Renewed, the URL before has ended: the new one is shown whatever becomes of the QR code. */
    @Test
    void urlGet_fileThatCannotBeWritten_showsTheUrlAllTheSame() {
        Path file = directory.resolve("q".repeat(300) + ".png");

        Run run = run(true, List.of("url", "get"), "--kind", "home-visit", "--renew", "--out", file.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.json().get("url").asText()).startsWith("https://");
        assertThat(run.err()).contains("--out", "ticket: ").doesNotContain("https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "png"})
    void urlGet_bothFormats_areSavedAsTheyAre(String format) throws IOException {
        Path file = directory.resolve("qr." + format);

        Run run =
                run(true, List.of("url", "get"), "--kind", "home-visit", "--format", format, "--out", file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("format").asText()).isEqualToIgnoringCase(format);
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains(format.toUpperCase(java.util.Locale.ROOT));
        assertThat(run.err()).doesNotContain("https://");
    }

    @Test
    void settingsSet_functionSwitchedOn_needsTheTerms() {
        Run refused = run(true, List.of("settings", "set"), "--home-visit", "used");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.json().at("/error/code").asText()).isEqualTo("SHK-2241");

        Run done = run(
                true,
                List.of("settings", "set"),
                "--home-visit",
                "used",
                "--home-visit-terms",
                "1.0",
                "--terms-by",
                "office");
        assertThat(done.exitCode()).isZero();
        assertThat(done.json().at("/changes/0"))
                .hasToString("{\"field\":\"HomeVisitUseFlag\",\"from\":\"0\",\"to\":\"1\"}");
        assertThat(run(true, List.of("settings", "get"))
                        .json()
                        .at("/homeVisitUse/code")
                        .asText())
                .isEqualTo("1");
    }

    @Test
    void settingsSet_termsOfTheOtherFunction_areNotEnough() {
        Run refused = run(
                true,
                List.of("settings", "set"),
                "--online",
                "used",
                "--home-visit-terms",
                "1.0",
                "--terms-by",
                "office");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.json().at("/error/code").asText()).isEqualTo("SHK-2241");
    }

    @Test
    void settingsSet_nothingThatDiffers_writesNothingAndSaysSo() {
        Run run = run(true, List.of("settings", "set"), "--online", "not-used");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("changes")).isEmpty();
        assertThat(run.json().get("written").asBoolean()).isFalse();
    }

    @Test
    void settingsSet_dryRun_showsTheDifferenceAndWritesNothing() {
        Run shown = run(true, List.of("settings", "set"), "--online", "used", "--dry-run");

        assertThat(shown.json().get("written").asBoolean()).isFalse();
        assertThat(shown.json().get("changes")).hasSize(1);
        assertThat(run(true, List.of("settings", "get"))
                        .json()
                        .at("/onlineUse/code")
                        .asText())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reference register --reference 000777 {card} | OQSsiimm01res | /body",
                "consent revoke --birthdate 1968-01-15 --yes {card} | OQSsihvd01res | /body",
                "url get --kind home-visit --renew | OQSsiurl01res | /body/access/url",
                "passcode get | XXX-IF049res | /body/passcode",
            })
    void collect_ticketOfAnotherRequest_showsItsAnswer(String command, String messageId, String place) {
        List<String> words =
                List.of(command.replace("{card}", String.join(" ", CARD)).split(" "));
        String ticket = lastTicket(run(true, words));

        Run run = collect(ticket);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().get("messageId").asText()).isEqualTo(messageId);
        assertThat(run.json().get("ticket").asText()).isEqualTo(ticket);
        assertThat(run.json().at(place).isMissingNode()).isFalse();
    }

    @Test
    void collect_answerThatCameLater_isShown() {
        terminal.close();
        Run late = run(false, List.of("reference", "register"), card("--reference", "000777", "--timeout", "50ms"));
        terminal = FolderTerminal.serve(
                desk.root(),
                SimulatedTerminal.builder().people(Desk.person(Scenario.VALID)).build());

        Run run = collect(late.json().at("/error/ticket").asText());

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().at("/body/registration/referenceNumber").asText()).isEqualTo("000777");
    }

    /** Those go on with a command of their own, and behind the consent guard. */
    @ParameterizedTest
    @CsvSource({"OQSmuquc01req, SHK-1006", "YZKsiquc01req, SHK-1031", "TKKsiquc01req, SHK-1031"})
    void collect_ticketOfABulkOrMedicalRequest_isRefused(String messageId, String code) {
        Run run = collect(messageId + ":" + messageId + "_x1.xml:9910000018:x1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo(code);
    }

    private Run collect(String ticket) {
        return Run.of(Stream.of(List.of("collect", ticket, "--json", "--profile", profile.toString()), desk.share())
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    private static String lastTicket(Run run) {
        assertThat(run.err()).contains("ticket: ");
        return run.err()
                .substring(run.err().lastIndexOf("ticket: ") + "ticket: ".length())
                .strip();
    }
}

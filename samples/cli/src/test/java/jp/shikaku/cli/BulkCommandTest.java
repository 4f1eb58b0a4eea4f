package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

class BulkCommandTest {

    private static final List<InventedPerson> PEOPLE = people(Scenario.VALID);
    private static final String DAYS = "--from 2026-11-01 --to 2026-11-21";

    @TempDir
    private Path directory;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.in(directory);
        Files.createDirectories(desk.root().resolve("req"));
        Files.createDirectories(desk.root().resolve("res"));
    }

    private static List<InventedPerson> people(Scenario scenario) {
        return InventedPeople.generate(3, 7).stream()
                .map(person -> person.with(scenario))
                .toList();
    }

    @Test
    void inquire_list_isOneLineForEachRowAndTheCounts() throws IOException {
        Run run = inquire(PEOPLE, settings -> settings);

        assertThat(run.exitCode()).isZero();
        assertThat(lines(run).subList(0, 3))
                .allSatisfy(line ->
                        assertThat(line.fieldNames()).toIterable().containsExactly("position", "unit", "notices"))
                .allSatisfy(line ->
                        assertThat(line.at("/unit/validity/code").asText()).isEqualTo("1"));
        assertThat(lines(run))
                .extracting(
                        line -> line.at("/unit/searchKey/arbitraryIdentifier").asText())
                .containsExactly("1", "2", "3", "");
        assertLast(run, "{\"received\":3,\"normal\":3,\"errors\":0}");
        assertThat(run.err()).contains("ticket: OQSmuquc01req:", "reception number: ", "3 of 3");
        assertThat(desk.files()).isEmpty();
    }

    @Test
    void inquire_unitsWithErrors_areDeliveredAndNegative() throws IOException {
        List<InventedPerson> people = new ArrayList<>(PEOPLE);
        people.set(1, PEOPLE.get(1).with(Scenario.REFUSED));

        Run run = inquire(people, settings -> settings);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(lines(run).get(1).at("/unit/processing/processingResultCode").asText())
                .isEqualTo("SAMPLE-P002");
        assertLast(run, "{\"received\":3,\"normal\":2,\"errors\":1}");
    }

    @Test
    void inquire_table_isForPeople() throws IOException {
        Run run = serving(
                PEOPLE,
                settings -> settings,
                () -> Run.of(command(
                        "inquire", "--lang", "ja", "--list", list(PEOPLE).toString())));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("保険者番号", "受信", "有効");
        assertThat(run.err()).contains("受付番号: ");
    }

    @Test
    void inquire_stillInProgress_printsTheTicketToResumeWith() throws IOException {
        Path profile = Files.writeString(directory.resolve("profile"), "bulk.poll-interval=PT0S\nbulk.tries=2\n");

        Run late = serving(
                PEOPLE,
                settings -> settings.bulkProcessing(Duration.ofDays(1)),
                () -> bulk(
                        "inquire",
                        "--profile",
                        profile.toString(),
                        "--list",
                        list(PEOPLE).toString()));

        assertThat(late.exitCode()).isEqualTo(3);
        assertThat(late.err()).contains("Still being processed (asked 2 time(s)).");
        assertThat(lines(late)).hasSize(1);
        assertThat(lines(late).get(0).at("/error/ticket").asText()).startsWith("OQSmuquc01req:");
    }

    @Test
    void resume_terminalTookItsTime_goesOnUnderTheSameNumber() throws IOException {
        Run late = bulk("inquire", "--timeout", "50ms", "--list", list(PEOPLE).toString());
        String ticket = lines(late).get(0).at("/error/ticket").asText();

        Run resumed = serving(PEOPLE, settings -> settings, () -> resume(ticket));

        assertThat(late.exitCode()).isEqualTo(3);
        assertThat(resumed.exitCode()).isZero();
        assertLast(resumed, "{\"received\":3,\"normal\":3,\"errors\":0}");
        assertThat(desk.files()).isEmpty();
    }

    /** What nobody could see is not acknowledged. */
    @Test
    void inquire_noRoomForTheOutput_isToldAndTheResultComesAgain() throws IOException {
        String[] command = command("inquire", "--json", "--list", list(PEOPLE).toString());
        Run lost = serving(PEOPLE, settings -> settings, () -> Run.withoutRoom(command));

        assertThat(lost.exitCode()).isEqualTo(3);
        assertThat(lost.err()).contains("SHK-3006").doesNotContain("Exception");
        assertThat(desk.files()).isNotEmpty();

        Run resumed = serving(PEOPLE, settings -> settings, () -> resume(ticket(lost)));
        assertThat(resumed.exitCode()).isZero();
        assertLast(resumed, "{\"received\":3,\"normal\":3,\"errors\":0}");
        assertThat(desk.files()).isEmpty();
    }

    private static String ticket(Run run) {
        return run.err()
                .lines()
                .filter(line -> line.startsWith("ticket: "))
                .findFirst()
                .orElseThrow()
                .substring("ticket: ".length());
    }

    @Test
    void resume_ticketOfACheck_isWrongUse() {
        Run run = resume("OQSsiquc01req:OQSsiquc01req_x1.xml:9910000018:x1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(lines(run).get(0).at("/error/code").asText()).isEqualTo("SHK-1006");
    }

    @Test
    void register_list_isOneLineForEachCardAndTheCounts() throws IOException {
        Path list = Files.writeString(directory.resolve("numbers.csv"), numbers(PEOPLE));

        Run run = serving(PEOPLE.subList(0, 2), settings -> settings, () -> register(list));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(lines(run))
                .extracting(
                        line -> line.at("/unit/registration/referenceNumber").asText())
                .containsExactly("000001", "000002", "000003", "");
        assertLast(run, "{\"received\":3,\"normal\":2,\"errors\":1}");
        assertThat(run.err()).contains("ticket: OQSmuimm01req:");
    }

    @Test
    void register_listWithoutNumbers_isRefusedBeforeAnythingIsWritten() throws IOException {
        Run run = register(list(PEOPLE));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(lines(run).get(0).at("/error/message").asText()).contains("ReferenceNumber");
        assertThat(desk.files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "consented --setting home-visit " + DAYS + ", VALID, OQSmuhvq01req",
        "consented --setting online --by consent " + DAYS + ", VALID, OQSmuonq01req",
        "consented --setting online --by visit " + DAYS + ", VALID, OQSmuonq01req",
        "consented --setting online --by both --visit-from 2020-01-01 --visit-to 2099-12-31 " + DAYS
                + ", VALID, OQSmuonq01req",
        "tickets --month 2026-11, PUBLIC_ASSISTANCE, OQSmutic01req"
    })
    void fetch_everybody_isOneLineEach(String options, Scenario scenario, String messageId) throws IOException {
        Run run = serving(people(scenario), settings -> settings, () -> bulk(options.split(" ")));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("ticket: " + messageId);
        assertLast(run, "{\"received\":3,\"normal\":3,\"errors\":0}");
    }

    @ParameterizedTest
    @CsvSource({
        "consented --setting home-visit --by visit " + DAYS,
        "consented --setting home-visit --by both --visit-from 2026-11-01 --visit-to 2026-11-02 " + DAYS,
        "consented --setting home-visit --visit-from 2026-11-01 --visit-to 2026-11-02 " + DAYS,
        "consented --setting online --by both " + DAYS,
        "consented --setting online --by both --visit-from 2026-11-01 " + DAYS,
        "consented --setting online --by both --visit-from 2026-11-02 --visit-to 2026-11-01 " + DAYS,
        "consented --setting online --by visit --visit-from 2026-11-01 --visit-to 2026-11-02 " + DAYS,
        "consented --setting emergency " + DAYS,
        "consented --setting online --from 2026-11-21 --to 2026-11-01",
        "tickets --month 2026-13",
        "inquire --list no-such-file.csv"
    })
    void input_wrong_isRefusedBeforeAnythingIsWritten(String options) {
        Run run = bulk(options.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(lines(run).get(0).has("error")).isTrue();
        assertThat(desk.files()).isEmpty();
    }

    @Test
    void consented_byBoth_asksForBothRanges() throws IOException {
        bulk(("consented --setting online --by both --from 2026-11-01 --to 2026-11-02 --visit-from 2026-11-03"
                        + " --visit-to 2026-11-04 --timeout 50ms")
                .split(" "));

        assertThat(Files.readString(desk.files().get(0)))
                .contains(
                        "<ConsentDateFrom>20261101</ConsentDateFrom><ConsentDateTo>20261102</ConsentDateTo>",
                        "<ExaminationDateFrom>20261103</ExaminationDateFrom>"
                                + "<ExaminationDateTo>20261104</ExaminationDateTo>");
    }

    @Test
    void inquire_samePatientTwice_isRefusedByItsRow() throws IOException {
        assertRefused(list(List.of(PEOPLE.get(0), PEOPLE.get(1), PEOPLE.get(0))), "SHK-2201", "Info[3]");
    }

    @Test
    void inquire_emptyList_isRefused() throws IOException {
        assertRefused(list(List.of()), "SHK-2200", "QualificationConfirmSearchInfo");
    }

    @Test
    void inquire_wrongRow_isToldByRowAndFieldWithoutItsValue() throws IOException {
        Path list = list(PEOPLE);
        List<String> lines = new ArrayList<>(Files.readAllLines(list));
        lines.set(2, lines.get(2).replaceFirst("^[^,]*", "0699SECRET"));
        Files.write(list, lines);

        assertRefused(list, "SHK-2002", "Info[2]/InsurerNumber");
    }

    @Test
    void inquire_lineWithTooManyFields_isToldByItsRow() throws IOException {
        Path list = list(PEOPLE);
        Files.writeString(list, ",,,,,,,,,,,,SECRET\n", StandardOpenOption.APPEND);

        assertRefused(list, "SHK-2000", "Row 4 ");
    }

    private void assertRefused(Path list, String code, String place) {
        Run run = bulk("inquire", "--list", list.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(lines(run)).singleElement().satisfies(line -> {
            assertThat(line.at("/error/code").asText()).isEqualTo(code);
            assertThat(line.at("/error/message").asText()).contains(place);
        });
        assertThat(run.out() + run.err()).doesNotContain("SECRET");
        assertThat(desk.files()).isEmpty();
    }

    private Run inquire(List<InventedPerson> people, UnaryOperator<SimulatedTerminal.Builder> settings)
            throws IOException {
        return serving(
                people, settings, () -> bulk("inquire", "--list", list(people).toString()));
    }

    /** A command with a terminal at the other side of the folder. */
    private Run serving(List<InventedPerson> people, UnaryOperator<SimulatedTerminal.Builder> settings, Command command)
            throws IOException {
        SimulatedTerminal terminal =
                settings.apply(SimulatedTerminal.builder().people(people)).build();
        try (FolderTerminal serving = FolderTerminal.serve(desk.root(), terminal)) {
            return command.run();
        }
    }

    private interface Command {
        Run run() throws IOException;
    }

    private Path list(List<InventedPerson> people) throws IOException {
        StringBuilder text = new StringBuilder();
        InventedPeople.write(people, text);
        return Files.writeString(directory.resolve("list.csv"), text);
    }

    private Run bulk(String... options) {
        return Run.of(Stream.concat(Stream.of(command(options)), Stream.of("--json", "--lang", "en"))
                .toArray(String[]::new));
    }

    private String[] command(String... options) {
        return Stream.of(List.of("bulk"), List.of(options), desk.share(), List.of("--institution", Desk.INSTITUTION))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private Run register(Path list) {
        return Run.of(Stream.of(
                        List.of("reference", "register", "--json", "--lang", "en", "--list", list.toString()),
                        desk.share(),
                        List.of("--institution", Desk.INSTITUTION))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    /** The list of people with a number more in front of each. */
    private static String numbers(List<InventedPerson> people) throws IOException {
        StringBuilder text = new StringBuilder();
        InventedPeople.write(people, text);
        List<String> lines = text.toString().lines().toList();
        StringBuilder numbered = new StringBuilder("referenceNumber," + lines.get(0) + "\n");
        for (int i = 1; i < lines.size(); i++) {
            numbered.append("%06d,".formatted(i)).append(lines.get(i)).append('\n');
        }
        return numbered.toString();
    }

    private Run resume(String ticket) {
        return Run.of(Stream.of(List.of("bulk", "resume", ticket, "--json"), desk.share())
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    private static void assertLast(Run run, String expected) {
        List<JsonNode> lines = lines(run);
        assertThat(lines.get(lines.size() - 1)).hasToString(expected);
    }

    private static List<JsonNode> lines(Run run) {
        ObjectMapper mapper = new ObjectMapper();
        return run.out()
                .lines()
                .map(line -> {
                    try {
                        return mapper.readTree(line);
                    } catch (JsonProcessingException e) {
                        throw new AssertionError("no JSON line: " + line, e);
                    }
                })
                .toList();
    }
}

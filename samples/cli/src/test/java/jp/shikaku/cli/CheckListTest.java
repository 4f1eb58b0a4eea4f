package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.InventedPeople;
import jp.shikaku.transport.mock.InventedPerson;
import jp.shikaku.transport.mock.Scenario;
import jp.shikaku.transport.mock.SimulatedTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckListTest {

    private static final List<InventedPerson> PEOPLE = InventedPeople.generate(20, 7);

    @TempDir
    private Path directory;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.in(directory);
        Files.createDirectory(desk.root());
    }

    @Test
    void list_everyRowAnswered_isPositiveAndLeavesNothing() throws IOException {
        Run run = checkList(PEOPLE, "");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().fieldNames())
                .toIterable()
                .containsExactly("sent", "answered", "valid", "failed", "duplicated", "mismatched", "elapsedMillis");
        assertCounts(run, 20, 20, valid(PEOPLE), 0);
        assertThat(desk.files()).isEmpty();
    }

    @Test
    void list_rowThatCannotBeSent_failsAloneAndIsToldByItsPosition() throws IOException {
        Run run = checkList(PEOPLE, "06990015,,1,,1968-01-15,,,,\r\n");

        assertThat(run.exitCode()).isEqualTo(3);
        assertCounts(run, 20, 20, valid(PEOPLE), 1);
        assertThat(run.err()).contains("row 21: SHK-2020");
    }

    @Test
    void list_rowWithABadDate_failsAloneWithWhatToDo() throws IOException {
        Run run = checkList(PEOPLE, "06990014,,1,,1968/01/15,,,,\r\n");

        assertThat(run.exitCode()).isEqualTo(3);
        assertCounts(run, 20, 20, valid(PEOPLE), 1);
        assertThat(run.err()).contains("row 21: SHK-2015").contains("1968-01-15");
    }

    @Test
    void list_terminalError_isAnAnswerAndAFailure() throws IOException {
        Run run = checkList(List.of(PEOPLE.get(0).with(Scenario.TERMINAL_ERROR)), "");

        assertThat(run.exitCode()).isZero();
        assertCounts(run, 1, 1, 0, 1);
    }

    @Test
    void list_rowNotAnswered_isNotPositive() throws IOException {
        Run run = checkList(List.of(PEOPLE.get(0).with(Scenario.NEVER)), "");

        assertThat(run.exitCode()).isEqualTo(3);
        assertCounts(run, 1, 0, 0, 1);
    }

    @Test
    void list_noList_isWrongUse() throws IOException {
        Path file = Files.writeString(directory.resolve("list.csv"), "name\nx\n");

        Run run = desk.check("--list", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("insurerNumber");
    }

    private Run checkList(List<InventedPerson> people, String moreRows) throws IOException {
        StringBuilder text = new StringBuilder();
        InventedPeople.write(people, text);
        Path file = Files.writeString(directory.resolve("list.csv"), text + moreRows);
        SimulatedTerminal terminal = SimulatedTerminal.builder().people(people).build();
        try (FolderTerminal serving = FolderTerminal.serve(desk.root(), terminal)) {
            return desk.check("--list", file.toString(), "--parallel", "4", "--timeout", timeout(people));
        }
    }

    private static String timeout(List<InventedPerson> people) {
        return people.get(0).scenario() == Scenario.NEVER ? "100ms" : "30s";
    }

    private static int valid(List<InventedPerson> people) {
        return (int) people.stream()
                .filter(person ->
                        person.scenario() == Scenario.VALID || person.scenario() == Scenario.PUBLIC_ASSISTANCE)
                .count();
    }

    private static void assertCounts(Run run, int sent, int answered, int valid, int failed) {
        assertThat(run.json().get("sent").asInt()).isEqualTo(sent);
        assertThat(run.json().get("answered").asInt()).isEqualTo(answered);
        assertThat(run.json().get("valid").asInt()).isEqualTo(valid);
        assertThat(run.json().get("failed").asInt()).isEqualTo(failed);
        assertThat(run.json().get("duplicated").asInt()).isZero();
        assertThat(run.json().get("mismatched").asInt()).isZero();
    }
}

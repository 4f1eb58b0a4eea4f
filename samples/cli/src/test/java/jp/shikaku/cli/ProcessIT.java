package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is delivered, in processes of its own, on a real folder. */
class ProcessIT {

    @TempDir
    private Path directory;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.in(directory);
    }

    @Test
    void checkList_thousandRowsEightAtOnce_allAnsweredNoneDoubledNoneMismatchedNothingLeft() throws Exception {
        Path people = people(1000);
        try (Program terminal = serve(people)) {
            Run run = Program.run(directory, arguments("check", "--list", people, "--parallel", 8));

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.json().get("sent").asInt()).isEqualTo(1000);
            assertThat(run.json().get("answered").asInt()).isEqualTo(1000);
            assertThat(run.json().get("failed").asInt()).isZero();
            assertThat(run.json().get("duplicated").asInt()).isZero();
            assertThat(run.json().get("mismatched").asInt()).isZero();
        }
        assertThat(desk.root().resolve("req")).isEmptyDirectory();
        assertThat(desk.root().resolve("res")).isEmptyDirectory();
    }

    @Test
    void check_killedWhileItWaits_isCollectedAfterwards() throws Exception {
        Path people = people(10);
        serve(people).close();
        String ticket;
        try (Program waiting = Program.start(directory, checkOfSomebodyValid(people))) {
            ticket = waiting.errorLine(line -> line.startsWith("ticket: ")).substring("ticket: ".length());
        }

        try (Program terminal = serve(people)) {
            Run collected = Program.run(directory, arguments("collect", ticket));

            assertThat(collected.exitCode()).as(collected.err()).isZero();
            assertThat(collected.json().get("ticket").asText()).isEqualTo(ticket);
            assertThat(collected.json().at("/validity/code").asText()).isEqualTo("1");
        }
    }

    @Test
    void check_answered_saysNothingButTheTicketAndTheWarningsOfTestNumbersOnStandardError() throws Exception {
        Path people = people(10);
        try (Program terminal = serve(people)) {
            Run run = Program.run(directory, checkOfSomebodyValid(people));

            assertThat(run.err().lines().filter(line -> !line.contains("SHK-2022")))
                    .containsExactly("ticket: " + run.json().get("ticket").asText());
        }
    }

    @Test
    void watch_results_areLinesOfJsonEachOnceAlsoAfterARestart() throws Exception {
        Path people = people(2);
        present(people, 1);
        try (Program watching = Program.start(directory, arguments("watch"))) {
            assertThat(watching.nextLine()).startsWith("{\"messageId\":\"OQSsiquc01res_face\",\"validity\":");
            String second = present(people, 2);
            assertThat(watching.nextLine()).contains(exchangeId(second));
        }

        String third = present(people, 1);
        try (Program watching = Program.start(directory, arguments("watch"))) {
            assertThat(watching.nextLine()).contains(exchangeId(third));
        }
    }

    @Test
    void watch_noRoomForTheOutput_endsAndShowsTheResultNextTime() throws Exception {
        String face = present(people(1), 1);

        Run lost = Program.runWithoutRoom(directory, arguments("watch"));

        assertThat(lost.exitCode()).isEqualTo(3);
        assertThat(lost.err()).contains("SHK-3006");
        try (Program watching = Program.start(directory, arguments("watch"))) {
            assertThat(watching.nextLine()).contains(exchangeId(face));
        }
    }

    @Test
    void demo_playsTheDayAndCleansUp() throws Exception {
        Run run = Program.run(directory, List.of("demo", "--json"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().get("ok").asBoolean()).isTrue();
        assertThat(run.err()).isEmpty();
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void bulkInquire_hundredThousandRows_writtenInLittleMemory() throws Exception {
        Path people = people(100_000);
        for (String folder : List.of("req", "res", "face")) {
            Files.createDirectories(desk.root().resolve(folder));
        }

        List<String> command = new ArrayList<>(List.of("bulk", "inquire", "--json", "--list", people.toString()));
        command.addAll(desk.share());
        command.addAll(List.of("--institution", Desk.INSTITUTION, "--timeout", "1ms"));
        Run run = Program.run(directory, "-Xmx64m", command);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        assertThat(run.json().at("/error/ticket").asText()).startsWith("OQSmuquc01req:");
        assertThat(Files.readString(desk.files().get(0)).split("</QualificationConfirmSearchInfo>"))
                .hasSize(100_001);
    }

    @Test
    void japaneseOptions_withoutALocale_areRead() throws Exception {
        assumeTrue(canNameFilesInJapanese(), "this JVM itself was started without a locale");
        Path file = Files.copy(Examples.starting("01"), directory.resolve("架空_OQSsiquc01req.xml"));

        Run run = Program.run(directory, List.of("decode", "--json", file.toString()));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().at("/body/insuredCardSymbol").asText()).isEqualTo("架空12");
    }

    private static boolean canNameFilesInJapanese() {
        return Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode("架空");
    }

    private Path people(int count) throws Exception {
        Run run = Program.run(directory, List.of("patients", "--count", String.valueOf(count), "--seed", "7"));
        return Files.writeString(directory.resolve("people.csv"), run.out());
    }

    /** A terminal that serves. */
    private Program serve(Path people) throws IOException {
        Program terminal = Program.start(
                directory,
                List.of("terminal", "serve", "--root", desk.root().toString(), "--patients", people.toString()));
        assertThat(terminal.nextLine()).isEqualTo("ready " + desk.root());
        return terminal;
    }

    private String present(Path people, int patient) throws Exception {
        Run run = Program.run(
                directory,
                List.of(
                        "terminal",
                        "present",
                        "--root",
                        desk.root().toString(),
                        "--patients",
                        people.toString(),
                        "--patient",
                        String.valueOf(patient)));
        return run.out().strip();
    }

    private static String exchangeId(String faceFile) {
        return faceFile.replace("OQSsiquc01res_face_", "").replace(".xml", "");
    }

    private List<String> checkOfSomebodyValid(Path people) throws IOException {
        String[] card = Files.readAllLines(people).stream()
                .filter(row -> row.endsWith(",valid"))
                .findFirst()
                .orElseThrow()
                .split(",");
        return arguments(
                "check",
                "--insurer",
                card[0],
                "--symbol",
                card[1],
                "--number",
                card[2],
                "--branch",
                card[3],
                "--birthdate",
                card[4]);
    }

    private List<String> arguments(String command, Object... options) {
        Stream<String> institution =
                command.equals("check") ? Stream.of("--institution", Desk.INSTITUTION) : Stream.empty();
        List<String> arguments = new ArrayList<>(List.of(command, "--json"));
        arguments.addAll(desk.share());
        arguments.addAll(institution.toList());
        Arrays.stream(options).map(String::valueOf).forEach(arguments::add);
        return arguments;
    }
}

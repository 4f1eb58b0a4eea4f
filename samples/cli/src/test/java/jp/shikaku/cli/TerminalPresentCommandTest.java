package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalPresentCommandTest {

    @TempDir
    private Path directory;

    private Desk desk;
    private Path people;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.in(directory);
        people = Files.writeString(
                directory.resolve("people.csv"),
                Run.of("patients", "--count", "3", "--seed", "1").out());
    }

    @Test
    void present_person_appearsInTheFaceFolderUnderThePrintedName() {
        Run run = present("2");

        assertThat(run.exitCode()).isZero();
        Path result = desk.root().resolve("face").resolve(run.out().strip());
        assertThat(desk.files()).containsExactly(result);
        assertThat(Run.of("decode", result.toString(), "--json")
                        .json()
                        .get("messageId")
                        .asText())
                .isEqualTo("OQSsiquc01res_face");
    }

    @Test
    void present_twice_givesTwoNames() {
        assertThat(present("1").out()).isNotEqualTo(present("1").out());
    }

    @Test
    void present_nobodyThere_isWrongUse() {
        assertThat(present("0").exitCode()).isEqualTo(2);
        assertThat(present("4").exitCode()).isEqualTo(2);
    }

    private Run present(String patient) {
        return Run.of(
                "terminal",
                "present",
                "--root",
                desk.root().toString(),
                "--patients",
                people.toString(),
                "--patient",
                patient);
    }
}

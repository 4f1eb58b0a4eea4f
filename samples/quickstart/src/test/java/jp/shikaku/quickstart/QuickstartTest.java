package jp.shikaku.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.InventedPerson;
import jp.shikaku.transport.mock.Scenario;
import jp.shikaku.transport.mock.SimulatedTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickstartTest {

    private final PrintStream standardOutput = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path share;

    @BeforeEach
    void catchOutput() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void releaseOutput() {
        System.setOut(standardOutput);
    }

    @ParameterizedTest
    @CsvSource({"VALID, 有効", "LOST, 無効", "NO_MATCH, 該当資格なし"})
    void main_answer_isPrintedByItsJapaneseName(Scenario scenario, String name) {
        SimulatedTerminal terminal =
                SimulatedTerminal.builder().people(person(scenario)).build();

        try (FolderTerminal serving = FolderTerminal.serve(share, terminal)) {
            Quickstart.main(new String[] {share.toString()});
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(name);
    }

    private static InventedPerson person(Scenario scenario) {
        return new InventedPerson(
                InsurerNumber.of("06990014"),
                Optional.of(InsuredCardSymbol.of("架空12")),
                InsuredIdentificationNumber.of("3456"),
                Optional.of(InsuredBranchNumber.of("01")),
                LocalDate.of(1968, 1, 15),
                "架空　一郎",
                "ｶｸｳ ｲﾁﾛｳ",
                Sex.MALE,
                scenario);
    }
}

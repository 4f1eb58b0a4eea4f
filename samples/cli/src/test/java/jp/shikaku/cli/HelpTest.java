package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {

    static List<String> commands() {
        return below(new CommandLine(new Shikaku())).toList();
    }

    private static Stream<String> below(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec().qualifiedName()),
                command.getSubcommands().values().stream().flatMap(HelpTest::below));
    }

    @Test
    void commands_areThoseOfThisVersion() {
        assertThat(commands())
                .containsExactlyInAnyOrder(
                        "shikaku",
                        "shikaku audit",
                        "shikaku audit verify",
                        "shikaku bulk",
                        "shikaku bulk consented",
                        "shikaku bulk inquire",
                        "shikaku bulk resume",
                        "shikaku bulk tickets",
                        "shikaku check",
                        "shikaku collect",
                        "shikaku consent",
                        "shikaku consent decide",
                        "shikaku consent reinquiry",
                        "shikaku consent revoke",
                        "shikaku reference",
                        "shikaku reference register",
                        "shikaku settings",
                        "shikaku settings get",
                        "shikaku settings set",
                        "shikaku url",
                        "shikaku url get",
                        "shikaku decode",
                        "shikaku demo",
                        "shikaku medical",
                        "shikaku medical drugs",
                        "shikaku medical treatment",
                        "shikaku medical checkup",
                        "shikaku messages",
                        "shikaku number",
                        "shikaku number check",
                        "shikaku passcode",
                        "shikaku passcode get",
                        "shikaku patients",
                        "shikaku terminal",
                        "shikaku terminal serve",
                        "shikaku terminal present",
                        "shikaku usb",
                        "shikaku usb add",
                        "shikaku usb courier",
                        "shikaku usb export",
                        "shikaku usb import",
                        "shikaku usb keys",
                        "shikaku usb keys export",
                        "shikaku usb keys import",
                        "shikaku usb pair",
                        "shikaku usb status",
                        "shikaku validate",
                        "shikaku watch");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_everyCommand_hasAnExample(String command) {
        Run run = Run.of(
                (command.replaceFirst("shikaku ?", "") + " --help").strip().split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Example: shikaku");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void wrongUse_isToldInBothLanguagesWithTheNextStep() {
        Run run = Run.of("decode", "--lang", "ja");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("SHK-2000 入力に誤りがあるため", "SHK-2000 The input is not valid", "shikaku decode --help");
    }
}

package jp.shikaku.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands of the simulated terminal. */
@Command(
        name = "terminal",
        description = {"Plays the eligibility terminal.", "資格確認端末を模擬する。"},
        footer = {"", "Example: shikaku terminal serve --root /tmp/OQS"},
        subcommands = {TerminalServeCommand.class, TerminalPresentCommand.class})
final class TerminalCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;
}

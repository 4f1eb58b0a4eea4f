package jp.shikaku.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands about numbers. */
@Command(
        name = "number",
        description = {"Checks numbers.", "番号を検査する。"},
        footer = {"", "Example: shikaku number check insurer 06990014"},
        subcommands = NumberCheckCommand.class)
final class NumberCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;
}

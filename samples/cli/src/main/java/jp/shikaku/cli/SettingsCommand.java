package jp.shikaku.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands about the environment settings. */
@Command(
        name = "settings",
        description = {"Reads and changes the environment settings.", "環境設定情報の照会と更新。"},
        footer = {"", "Example: shikaku settings get --root //terminal/OQS --institution 9910000018"},
        subcommands = {SettingsGetCommand.class, SettingsSetCommand.class})
final class SettingsCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;
}

package jp.shikaku.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands about the passcode for visual checks. */
@Command(
        name = "passcode",
        description = {"Fetches the passcode for visual checks.", "目視確認用パスコードを取得する。"},
        footer = {
            "",
            "Example: shikaku passcode get --root //terminal/OQS --institution 9910000018 --profile terminal.properties"
        },
        subcommands = PasscodeGetCommand.class)
final class PasscodeCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;
}

package jp.shikaku.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands about reference numbers. */
@Command(
        name = "reference",
        description = {"Registers reference numbers.", "照会番号を登録する。"},
        footer = {
            "",
            "Example: shikaku reference register --root //terminal/OQS --institution 9910000018 --reference 000777"
                    + " --insurer 06990014 --symbol 架空12 --number 3456 --branch 01"
        },
        subcommands = ReferenceRegisterCommand.class)
final class ReferenceCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;
}

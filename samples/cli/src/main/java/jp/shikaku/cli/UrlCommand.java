package jp.shikaku.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands about the institution's access URL. */
@Command(
        name = "url",
        description = {"Fetches the access URL of the institution.", "医療機関アクセスURLを取得する。"},
        footer = {
            "",
            "Example: shikaku url get --root //terminal/OQS --institution 9910000018 --kind home-visit --format png"
                    + " --out qr.png"
        },
        subcommands = UrlGetCommand.class)
final class UrlCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;
}

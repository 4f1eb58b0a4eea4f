package jp.shikaku.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The exchanges in two steps. */
@Command(
        name = "bulk",
        description = {
            "Asks for many qualifications at once: a request under a reception number, then its result.",
            "資格情報をまとめて照会・取得する（受付番号を受け取り、処理が終わった結果を取得する）。"
        },
        footer = {
            "",
            "Example: shikaku bulk inquire --root //terminal/OQS --institution 9910000018 --list tomorrow.csv --json"
        },
        subcommands = {
            BulkInquireCommand.class,
            BulkConsentedCommand.class,
            BulkTicketsCommand.class,
            BulkResumeCommand.class
        })
final class BulkCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;
}

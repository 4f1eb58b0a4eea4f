package jp.shikaku.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands about consent. */
@Command(
        name = "consent",
        description = {"Applies the rules of consent, and revokes one.", "同意の規則を当てはめる。同意を取り消す。"},
        footer = {
            "",
            "Example: shikaku consent decide --setting outpatient --consented-at 2026-03-10T09:15:00 --now 2026-03-11T09:00:00"
        },
        subcommands = {ConsentDecideCommand.class, ConsentReinquiryCommand.class, ConsentRevokeCommand.class})
final class ConsentCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;
}

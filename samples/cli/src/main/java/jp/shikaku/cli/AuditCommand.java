package jp.shikaku.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands about audit logs. */
@Command(
        name = "audit",
        description = {"Checks audit logs.", "監査記録を検査する。"},
        footer = {"", "Example: shikaku audit verify audit.log"},
        subcommands = AuditVerifyCommand.class)
final class AuditCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;
}

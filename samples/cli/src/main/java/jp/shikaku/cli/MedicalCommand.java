package jp.shikaku.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands about medical information. */
@Command(
        name = "medical",
        description = {
            "Asks for medical information of a patient who agreed to that.",
            "同意した患者の薬剤・診療・特定健診の情報を照会する。",
            "A consent guard stands before it: what --consented-at declares is judged by the rules of 'shikaku consent decide',",
            "before sending and before showing. It is a declaration of the caller: nothing proves that the patient consented."
        },
        footer = {
            "",
            "Example: shikaku medical drugs --root //terminal/OQS --institution 9910000018 --insurer 06990014"
                    + " --symbol 架空12 --number 3456 --branch 01 --consented-at 2026-11-21T09:15:00 --from 2026-01 --to 2026-11"
        },
        subcommands = {MedicalDrugsCommand.class, MedicalTreatmentCommand.class, MedicalCheckupCommand.class})
final class MedicalCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;
}

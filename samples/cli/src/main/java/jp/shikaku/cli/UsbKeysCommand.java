package jp.shikaku.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The public keys of one side. */
@Command(
        name = "keys",
        description = {"Prints or takes public keys, once on each side.", "公開鍵を出力する、または登録する（両側で一度だけ）。"},
        footer = {"", "Example: shikaku usb keys export --spool spool"},
        subcommands = {UsbKeysExportCommand.class, UsbKeysImportCommand.class})
final class UsbKeysCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;
}

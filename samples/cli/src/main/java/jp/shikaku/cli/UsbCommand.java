package jp.shikaku.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands of the offline drop. */
@Command(
        name = "usb",
        description = {"Carries requests and answers on a stick.", "要求と回答を USB メモリで運ぶ。"},
        footer = {"", "Example: shikaku usb export --spool spool --stick /media/stick"},
        subcommands = {
            UsbPairCommand.class,
            UsbKeysCommand.class,
            UsbAddCommand.class,
            UsbExportCommand.class,
            UsbCourierCommand.class,
            UsbImportCommand.class,
            UsbStatusCommand.class
        })
final class UsbCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;
}

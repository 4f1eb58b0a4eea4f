package jp.shikaku.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints public keys. */
@Command(
        name = "export",
        description = {"Prints the public keys of one side.", "片側の公開鍵を出力する。"},
        footer = {"", "Example: shikaku usb keys export --courier courier"})
final class UsbKeysExportCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @ArgGroup(multiplicity = "1")
    private UsbSide side;

    @Override
    public Integer call() {
        output.output().document(UsbKey.of(side.keys()));
        return ExitCode.POSITIVE;
    }
}

package jp.shikaku.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.shikaku.transport.usb.Courier;
import jp.shikaku.transport.usb.UsbTransport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exchanges keys. */
@Command(
        name = "pair",
        description = {"Exchanges the keys of both sides, to try it on one machine.", "両側の鍵を交換する（1台で試すとき）。"},
        footer = {"", "Example: shikaku usb pair --spool spool --courier courier"})
final class UsbPairCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Option(names = "--spool", paramLabel = "DIR", required = true, description = "this program's spool (スプール)")
    private Path spool;

    @Option(
            names = "--courier",
            paramLabel = "DIR",
            required = true,
            description = "the courier's own folder (運び手のフォルダー)")
    private Path courier;

    /** Both public keys. */
    record Pair(String spoolKey, String courierKey) {}

    @Override
    public Integer call() {
        UsbTransport here = UsbTransport.open(spool);
        Courier there = Courier.open(courier);
        here.trust(there.keys());
        there.trust(here.keys());
        output.output().document(new Pair(here.keys().toString(), there.keys().toString()));
        return ExitCode.POSITIVE;
    }
}

package jp.shikaku.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.shikaku.transport.usb.SpoolStatus;
import jp.shikaku.transport.usb.UsbTransport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells where requests are. */
@Command(
        name = "status",
        description = {"Tells where each request is.", "要求がどこにあるかを示す。"},
        footer = {"", "Example: shikaku usb status --spool spool"})
final class UsbStatusCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Option(names = "--spool", paramLabel = "DIR", required = true, description = "this program's spool (スプール)")
    private Path spool;

    /** How many requests are where. */
    record Status(int waiting, int carried, int answered) {}

    @Override
    public Integer call() {
        try (UsbTransport transport = UsbTransport.open(spool)) {
            SpoolStatus status = transport.status();
            output.output()
                    .document(new Status(
                            status.waiting().size(),
                            status.carried().size(),
                            status.answered().size()));
        }
        return ExitCode.POSITIVE;
    }
}

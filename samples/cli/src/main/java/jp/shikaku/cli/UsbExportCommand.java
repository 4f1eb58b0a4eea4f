package jp.shikaku.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jp.shikaku.transport.usb.CarryForm;
import jp.shikaku.transport.usb.ExportReport;
import jp.shikaku.transport.usb.Refused;
import jp.shikaku.transport.usb.UsbTransport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exports. */
@Command(
        name = "export",
        description = {
            "Takes the waiting requests onto the stick and reads them back.",
            "待っている要求を USB メモリに書き出し、読み戻して確かめる。"
        },
        footer = {"", "Example: shikaku usb export --spool spool --stick /media/stick"})
final class UsbExportCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Option(names = "--spool", paramLabel = "DIR", required = true, description = "this program's spool (スプール)")
    private Path spool;

    @Option(names = "--stick", paramLabel = "DIR", required = true, description = "the folder of the stick (USB メモリ)")
    private Path stick;

    @Option(names = "--open", description = "as an open bag, readable by anybody (暗号化しないバッグ)")
    private boolean open;

    /** What went. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Exported(@Nullable String batch, int requests, List<Refused> refused) {}

    @Override
    public Integer call() {
        try (UsbTransport transport = UsbTransport.open(spool)) {
            ExportReport report = transport.exportTo(stick, open ? CarryForm.OPEN : CarryForm.SEALED);
            output.output()
                    .document(new Exported(
                            report.batch().orElse(null), report.requests().size(), report.refused()));
            tellWhatWent(report);
            return UsbRefusals.tell(report.refused(), output.output());
        }
    }

    /** "Carried" is said only of what could be read back. */
    private void tellWhatWent(ExportReport report) {
        if (report.batch().isEmpty()) {
            output.output().tell("usb.nothing-waits");
        } else {
            String how = report.fromMedium() ? "usb.carried" : "usb.carried-as-shown";
            output.output().tell(how, report.requests().size());
        }
    }
}

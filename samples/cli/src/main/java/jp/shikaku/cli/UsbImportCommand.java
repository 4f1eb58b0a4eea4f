package jp.shikaku.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jp.shikaku.transport.usb.ImportReport;
import jp.shikaku.transport.usb.Refused;
import jp.shikaku.transport.usb.UsbTransport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports. */
@Command(
        name = "import",
        description = {"Verifies and takes what came back on the stick.", "USB メモリで戻ってきた回答を検証して取り込む。"},
        footer = {"", "Example: shikaku usb import --spool spool --stick /media/stick"})
final class UsbImportCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Option(names = "--spool", paramLabel = "DIR", required = true, description = "this program's spool (スプール)")
    private Path spool;

    @Option(names = "--stick", paramLabel = "DIR", required = true, description = "the folder of the stick (USB メモリ)")
    private Path stick;

    /** What came. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Imported(@Nullable String batch, int answers, int duplicates, int missing, List<Refused> refused) {}

    @Override
    public Integer call() {
        try (UsbTransport transport = UsbTransport.open(spool)) {
            ImportReport report = transport.importFrom(stick);
            output.output()
                    .document(new Imported(
                            report.batch().orElse(null),
                            report.answers().size(),
                            report.duplicates().size(),
                            report.missing().size(),
                            report.refused()));
            report.missing().forEach(request -> output.output().tell("usb.missing", request));
            return UsbRefusals.tell(report.refused(), output.output());
        }
    }
}

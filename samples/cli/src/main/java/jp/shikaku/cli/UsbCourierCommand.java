package jp.shikaku.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.transport.folder.FolderTransport;
import jp.shikaku.transport.usb.Courier;
import jp.shikaku.transport.usb.CourierReport;
import jp.shikaku.transport.usb.Refused;
import jp.shikaku.xml.JaxbMessageCodec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Carries. */
@Command(
        name = "courier",
        description = {
            "At the terminal's side: hands the requests over, waits, and puts the answers on the stick.",
            "端末側で要求を渡し、回答を待ち、USB メモリに載せる。"
        },
        footer = {"", "Example: shikaku usb courier --courier courier --stick /media/stick --root //terminal/OQS"})
final class UsbCourierCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ProfileOptions terminal;

    @Option(
            names = "--courier",
            paramLabel = "DIR",
            required = true,
            description = "the courier's own folder (運び手のフォルダー)")
    private Path courier;

    @Option(names = "--stick", paramLabel = "DIR", required = true, description = "the folder of the stick (USB メモリ)")
    private Path stick;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            required = true,
            description = "the shared folder of the terminal (共有フォルダ)")
    private Path root;

    @Option(names = "--timeout", paramLabel = "60s", defaultValue = "60s", description = "how long to wait (待ち時間の上限)")
    private Duration timeout;

    /** What was taken and what is on the stick now. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Carried(@Nullable String batch, int requests, int answers, List<Refused> refused) {}

    @Override
    public Integer call() {
        try (FolderTransport folder = FolderTransport.builder()
                .root(root)
                .profile(terminal.profile())
                .stateDirectory(courier.resolve("terminal"))
                .open()) {
            CourierReport report =
                    Courier.open(courier).carry(stick, folder, new JaxbMessageCodec().completeness(), timeout);
            output.output()
                    .document(new Carried(
                            report.batch().orElse(null),
                            report.requests().size(),
                            report.answers().size(),
                            report.refused()));
            int told = UsbRefusals.tell(report.refused(), output.output());
            UsbRefusals.tell(unanswered(report), output.output());
            return report.missing().isEmpty() ? told : ExitCode.NOT_ANSWERED;
        }
    }

    private static List<Refused> unanswered(CourierReport report) {
        return report.missing().stream()
                .map(request -> new Refused(DiagnosticCode.TIME_LIMIT, request))
                .toList();
    }
}

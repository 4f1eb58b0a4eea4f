package jp.shikaku.cli;

import java.nio.file.Path;
import jp.shikaku.transport.usb.Courier;
import jp.shikaku.transport.usb.PublicKeys;
import jp.shikaku.transport.usb.UsbTransport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of the two sides a command is for. */
final class UsbSide {

    @Option(names = "--spool", paramLabel = "DIR", description = "the spool of the program (スプール)")
    private @Nullable Path spool;

    @Option(names = "--courier", paramLabel = "DIR", description = "the courier's own folder (運び手のフォルダー)")
    private @Nullable Path courier;

    PublicKeys keys() {
        return spool != null
                ? UsbTransport.open(spool).keys()
                : Courier.open(courier).keys();
    }

    void trust(PublicKeys other) {
        if (spool != null) {
            UsbTransport.open(spool).trust(other);
        } else {
            Courier.open(courier).trust(other);
        }
    }
}

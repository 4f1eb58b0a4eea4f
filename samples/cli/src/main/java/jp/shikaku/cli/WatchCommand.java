package jp.shikaku.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.transport.folder.FolderTransport;
import jp.shikaku.xml.JaxbMessageCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Shows card-reader results as they come, for any institution: a client would refuse those of another one than its own, so the ports are
 * used directly.
 */
@Command(
        name = "watch",
        description = {
            "Shows card-reader results as they come, until interrupted; each once, also across restarts.",
            "カードリーダーの結果を、届くたびに表示する（中断するまで）。"
        },
        footer = {"", "Example: shikaku watch --root //terminal/OQS --json"})
final class WatchCommand implements Callable<Integer> {

    private static final String SUBSCRIBER = "shikaku-watch";
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Mixin
    private OutputOptions output;

    @Mixin
    private ShareOptions share;

    private final MessageCodec codec = new JaxbMessageCodec();

    @Override
    public Integer call() {
        Waiter waiter = Waiter.system();
        try (FolderTransport transport = share.open()) {
            transport.onArrival(waiter::signal);
            Output printer = output.output();
            while (true) {
                transport
                        .arrivals(FaceResult.MESSAGE_ID, SUBSCRIBER, codec.completeness())
                        .forEach(delivery -> show(delivery, transport, printer));
                waiter.await(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.POSITIVE;
        }
    }

    private void show(Delivery delivery, FolderTransport transport, Output printer) {
        try {
            FaceResult result = (FaceResult)
                    codec.decode(FaceResult.MESSAGE_ID, delivery.envelope().payload(), transport.profile())
                            .message();
            printer.document(FaceReport.of(result, delivery));
            delivery.acknowledge();
        } catch (MalformedAnswerException e) {
            printer.tell(
                    "watch.unreadable", delivery.envelope().fileName(), e.code().code());
            delivery.reject(e.code());
        }
    }
}

package jp.shikaku.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.MessageType;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.QualificationAnswer;
import jp.shikaku.transport.folder.FolderTransport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the answer of an earlier check. */
@Command(
        name = "collect",
        description = {"Takes the answer of an earlier ticket.", "以前の照会の結果を、受付票（チケット）で受け取る。"},
        footer = {
            "",
            "Example: shikaku collect --root //terminal/OQS"
                    + " OQSsiquc01req:OQSsiquc01req_20261121abcdefghijkl.xml:9910000018:20261121abcdefghijkl"
        })
final class CollectCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ShareOptions share;

    @Parameters(index = "0", paramLabel = "TICKET", description = "the line printed when the check was sent (チケット)")
    private String ticket;

    @Option(names = "--timeout", paramLabel = "30s", defaultValue = "30s", description = "how long to wait (待ち時間の上限)")
    private Duration timeout;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Ticket earlier = Ticket.parse(ticket);
        try (FolderTransport transport = share.open();
                EligibilityClient client = EligibilityClient.builder()
                        .institution(earlier.institution())
                        .transport(transport)
                        .build()) {
            CheckReport report =
                    CheckReport.of(client.collect(earlier, answerTo(earlier), timeout), CheckCommand.since(start));
            output.output().document(report);
            return report.exitCode();
        }
    }

    /** The kind of answer a check has. */
    private static Class<? extends QualificationAnswer> answerTo(Ticket ticket) {
        return MessageCatalogue.find(ticket.messageId().answer())
                .flatMap(MessageType::valueType)
                .filter(QualificationAnswer.class::isAssignableFrom)
                .<Class<? extends QualificationAnswer>>map(type -> type.asSubclass(QualificationAnswer.class))
                .orElseThrow(() -> new SetupException(
                        DiagnosticCode.MESSAGE_NOT_SUPPORTED, ticket.messageId().value()));
    }
}

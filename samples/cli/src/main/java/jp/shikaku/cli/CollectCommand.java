package jp.shikaku.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.MessageType;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.QualificationAnswer;
import jp.shikaku.transport.folder.FolderTransport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the answer of an earlier ticket: of a check, or of any other request of one step but for medical information. */
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

    @Parameters(index = "0", paramLabel = "TICKET", description = "the line printed when it was sent (チケット)")
    private String ticket;

    @Option(names = "--timeout", paramLabel = "30s", defaultValue = "30s", description = "how long to wait (待ち時間の上限)")
    private Duration timeout;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Ticket earlier = Ticket.parse(ticket);
        Class<? extends Answer> type = answerTo(earlier);
        try (FolderTransport transport = share.open();
                EligibilityClient client = EligibilityClient.builder()
                        .institution(earlier.institution())
                        .transport(transport)
                        .build()) {
            Answer answer = client.collect(earlier, type, timeout).orElseThrow();
            return show(answer, earlier, CheckCommand.since(start));
        }
    }

    /** A check has an answer that is positive or not; of any other there is nothing to judge. */
    private int show(Answer answer, Ticket earlier, Duration elapsed) {
        Output printer = output.output();
        if (answer instanceof QualificationAnswer check) {
            CheckReport report = CheckReport.of(check, earlier, elapsed);
            printer.document(report);
            return report.exitCode();
        }
        printer.document(CollectReport.of(answer, earlier, printer, elapsed));
        return ExitCode.POSITIVE;
    }

    /** The kind of answer the request has; an exchange in two steps goes on with {@code bulk resume}. */
    private static Class<? extends Answer> answerTo(Ticket ticket) {
        return MessageCatalogue.find(ticket.messageId().answer())
                .filter(type -> BulkExchange.of(type.id()).isEmpty())
                .flatMap(MessageType::valueType)
                .filter(Answer.class::isAssignableFrom)
                .<Class<? extends Answer>>map(type -> type.asSubclass(Answer.class))
                .orElseThrow(() -> new SetupException(
                        DiagnosticCode.MESSAGE_NOT_SUPPORTED, ticket.messageId().value()));
    }
}

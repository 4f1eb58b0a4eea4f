package jp.shikaku.cli;

import java.util.concurrent.Callable;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.Ticket;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with an exchange in two steps that was interrupted. */
@Command(
        name = "resume",
        description = {
            "Goes on after a time limit or a restart, under the same reception number.",
            "時間切れや再起動の後、同じ受付番号で続ける。"
        },
        footer = {
            "",
            "Example: shikaku bulk resume --root //terminal/OQS --json"
                    + " OQSmuquc01req:OQSmuquc01req_20261121abcdefghijkl.xml:9910000018:20261121abcdefghijkl"
        })
final class BulkResumeCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private BulkOptions options;

    @Parameters(index = "0", paramLabel = "TICKET", description = "the line printed when it was sent (チケット)")
    private String ticket;

    @Override
    public Integer call() {
        Ticket earlier = Ticket.parse(ticket);
        BulkReport report = new BulkReport(output.output());
        Class<? extends BulkUnit> unitType = unitType(earlier);
        return options.fetch().run(earlier.institution(), report, bulk -> bulk.resume(earlier, unitType, report));
    }

    private static Class<? extends BulkUnit> unitType(Ticket ticket) {
        return BulkExchange.of(ticket.messageId())
                .map(BulkExchange::unitType)
                .orElseThrow(() -> new SetupException(
                        DiagnosticCode.MESSAGE_NOT_SUPPORTED, ticket.messageId().value()));
    }
}

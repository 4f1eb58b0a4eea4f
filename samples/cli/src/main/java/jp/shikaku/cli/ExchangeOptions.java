package jp.shikaku.cli;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.EligibilityClientBuilder;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.transport.folder.FolderTransport;
import picocli.CommandLine.Option;

/** For whom a command asks, and how long it waits. */
final class ExchangeOptions {

    @Option(names = "--institution", paramLabel = "CODE", required = true, description = "for whom (医療機関コード)")
    private String institution;

    @Option(names = "--timeout", paramLabel = "30s", defaultValue = "30s", description = "how long to wait (待ち時間の上限)")
    private Duration timeout;

    MedicalInstitutionCode institution() {
        return MedicalInstitutionCode.of(institution);
    }

    Duration timeout() {
        return timeout;
    }

    <T> T withClient(ShareOptions share, Function<EligibilityClient, T> task) {
        return withClient(share, UnaryOperator.identity(), task);
    }

    /** The input is looked at before the share. */
    <T> T withClient(
            ShareOptions share,
            UnaryOperator<EligibilityClientBuilder> configuration,
            Function<EligibilityClient, T> task) {
        MedicalInstitutionCode code = institution();
        try (FolderTransport transport = share.open();
                EligibilityClient client = configuration
                        .apply(EligibilityClient.builder()
                                .institution(code)
                                .transport(transport)
                                .timeout(timeout))
                        .build()) {
            return task.apply(client);
        }
    }

    /** Asks, tells the ticket, and waits for the answer. */
    <A extends Answer> Outcome<A> ask(EligibilityClient client, Request<A> request, Output printer) {
        Ticket ticket = client.submit(request);
        printer.tell("check.submitted", ticket);
        return client.collect(ticket, request.answerType(), timeout);
    }
}

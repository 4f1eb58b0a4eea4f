package jp.shikaku.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.bulk.ReferenceNumberList;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.reference.ReferenceNumberAnswer;
import jp.shikaku.core.reference.ReferenceNumberRegistration;
import jp.shikaku.core.reference.ReferenceNumberRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Registers the reference number of one patient, or those of a list. */
@Command(
        name = "register",
        description = {"Registers the reference number of one patient, or of a list.", "照会番号を登録する（1件、または一覧）。"},
        footer = {
            "",
            "Example: shikaku reference register --root //terminal/OQS --institution 9910000018 --reference 000777"
                    + " --insurer 06990014 --symbol 架空12 --number 3456 --branch 01",
            "Example: shikaku reference register --root //terminal/OQS --institution 9910000018 --list numbers.csv --json"
        })
final class ReferenceRegisterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ShareOptions share;

    @Mixin
    private ExchangeOptions exchange;

    @Mixin
    private CardOptions card;

    @Option(names = "--reference", paramLabel = "N", description = "reference number (照会番号)")
    private @Nullable String reference;

    @Option(
            names = "--list",
            paramLabel = "FILE.csv",
            description = "register many: one patient a row, with the column referenceNumber (CSV 一覧で一括登録)")
    private @Nullable Path list;

    @Override
    public Integer call() {
        return list == null ? registerOne() : registerAll(CardList.of(list, spec.commandLine()));
    }

    private int registerAll(CardList rows) {
        ReferenceNumberList registrations =
                ReferenceNumberList.of(rows.as("ReferenceNumberRegistrationInfo", CardList.Row::registration));
        return new BulkFetch(share, exchange.timeout(), SystemRole.RECEIPT_COMPUTER)
                .send(exchange.institution(), registrations, new BulkReport(output.output()));
    }

    private int registerOne() {
        ReferenceNumberRequest request = ReferenceNumberRequest.of(registration(
                card.request().build().searchKey(), reference == null ? null : ReferenceNumber.of(reference)));
        return exchange.withClient(share, client -> {
            Outcome<ReferenceNumberAnswer> outcome = exchange.ask(client, request, output.output());
            ReferenceNumberAnswer answer = outcome.orElseThrow();
            output.output()
                    .document(new Report(
                            answer.messageId(),
                            true,
                            answer.notices(),
                            outcome.ticket().toString()));
            return ExitCode.POSITIVE;
        });
    }

    static ReferenceNumberRegistration registration(CardSearchKey key, @Nullable ReferenceNumber number) {
        return ReferenceNumberRegistration.builder()
                .referenceNumber(number)
                .insurerNumber(key.insurerNumber().orElse(null))
                .insuredCardSymbol(key.insuredCardSymbol().orElse(null))
                .insuredIdentificationNumber(key.insuredIdentificationNumber().orElse(null))
                .insuredBranchNumber(key.insuredBranchNumber().orElse(null))
                .build();
    }

    private record Report(MessageId messageId, boolean registered, List<Notice> notices, String ticket) {}
}

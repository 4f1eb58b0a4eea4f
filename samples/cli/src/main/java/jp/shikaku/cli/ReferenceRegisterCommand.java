package jp.shikaku.cli;

import java.util.List;
import java.util.concurrent.Callable;
import jp.shikaku.core.Outcome;
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
import picocli.CommandLine.Option;

/** Registers the reference number of one patient. */
@Command(
        name = "register",
        description = {"Registers the reference number of one patient.", "照会番号を1件登録する。"},
        footer = {
            "",
            "Example: shikaku reference register --root //terminal/OQS --institution 9910000018 --reference 000777"
                    + " --insurer 06990014 --symbol 架空12 --number 3456 --branch 01"
        })
final class ReferenceRegisterCommand implements Callable<Integer> {

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

    @Override
    public Integer call() {
        ReferenceNumberRequest request = ReferenceNumberRequest.of(registration());
        return exchange.withClient(share, client -> {
            Outcome<ReferenceNumberAnswer> outcome = exchange.ask(client, request, output.output());
            ReferenceNumberAnswer answer = ExchangeOptions.answer(outcome);
            output.output()
                    .document(new Report(
                            answer.messageId(),
                            true,
                            answer.notices(),
                            outcome.ticket().toString()));
            return ExitCode.POSITIVE;
        });
    }

    private ReferenceNumberRegistration registration() {
        CardSearchKey key = card.request().build().searchKey();
        return ReferenceNumberRegistration.builder()
                .referenceNumber(reference == null ? null : ReferenceNumber.of(reference))
                .insurerNumber(key.insurerNumber().orElse(null))
                .insuredCardSymbol(key.insuredCardSymbol().orElse(null))
                .insuredIdentificationNumber(key.insuredIdentificationNumber().orElse(null))
                .insuredBranchNumber(key.insuredBranchNumber().orElse(null))
                .build();
    }

    private record Report(MessageId messageId, boolean registered, List<Notice> notices, String ticket) {}
}

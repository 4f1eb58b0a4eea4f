package jp.shikaku.cli;

import java.util.List;
import java.util.concurrent.Callable;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.care.ConsentRevocation;
import jp.shikaku.core.care.ConsentRevocationAnswer;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.qualification.CardSearchKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks a patient up by a home-visit check, then ends the consent. */
@Command(
        name = "revoke",
        description = {
            "Ends the viewing consent of a home-visit patient, after looking the patient up.",
            "訪問診療等の閲覧同意を、患者を照会したうえで取り消す。"
        },
        footer = {
            "",
            "Example: shikaku consent revoke --root //terminal/OQS --institution 9910000018 --profile terminal.properties"
                    + " --insurer 06990014 --symbol 架空12 --number 3456 --branch 01 --birthdate 1968-01-15"
        })
final class ConsentRevokeCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ShareOptions share;

    @Mixin
    private ExchangeOptions exchange;

    @Mixin
    private CardOptions card;

    @Override
    public Integer call() {
        CardSearchKey patient = card.request().build().searchKey();
        return exchange.withClient(share, client -> revoke(client, patient));
    }

    private int revoke(EligibilityClient client, CardSearchKey patient) {
        HomeVisitCheck lookup = HomeVisitCheck.builder().card(patient).build();
        HomeVisitCheckAnswer found =
                exchange.ask(client, lookup, output.output()).orElseThrow();
        Outcome<ConsentRevocationAnswer> outcome =
                exchange.ask(client, ConsentRevocation.of(found, patient), output.output());
        ConsentRevocationAnswer answer = outcome.orElseThrow();
        output.output()
                .document(new Report(
                        answer.messageId(),
                        true,
                        answer.notices(),
                        outcome.ticket().toString()));
        return ExitCode.POSITIVE;
    }

    private record Report(MessageId messageId, boolean revoked, List<Notice> notices, String ticket) {}
}

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
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.Person;
import jp.shikaku.core.qualification.Qualification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
                    + " --insurer 06990014 --symbol 架空12 --number 3456 --branch 01 --birthdate 1968-01-15 --yes"
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

    @Option(
            names = "--yes",
            description = {
                "end the consent of whom the check finds; without it the patient is shown and nothing revoked",
                "(照会した患者の同意を取り消す。指定しなければ患者を表示するだけ)"
            })
    private boolean confirmed;

    @Override
    public Integer call() {
        CardSearchKey patient = card.request().build().searchKey();
        return exchange.withClient(share, client -> revoke(client, patient));
    }

    private int revoke(EligibilityClient client, CardSearchKey patient) {
        HomeVisitCheck lookup = HomeVisitCheck.builder().card(patient).build();
        Outcome<HomeVisitCheckAnswer> lookedUp = exchange.ask(client, lookup, output.output());
        HomeVisitCheckAnswer found = lookedUp.orElseThrow();
        ConsentRevocation revocation = ConsentRevocation.of(found, patient);
        return confirmed ? revoke(client, revocation, found) : show(found, lookedUp.ticket());
    }

    private int revoke(EligibilityClient client, ConsentRevocation revocation, HomeVisitCheckAnswer found) {
        Outcome<ConsentRevocationAnswer> outcome = exchange.ask(client, revocation, output.output());
        ConsentRevocationAnswer answer = outcome.orElseThrow();
        output.output()
                .document(new Report(
                        answer.messageId(),
                        true,
                        people(found),
                        answer.notices(),
                        outcome.ticket().toString()));
        return ExitCode.POSITIVE;
    }

    /** Whom it would be; a person at the desk says whether it is the right one. */
    private int show(HomeVisitCheckAnswer found, Ticket ticket) {
        output.output()
                .document(new Report(found.messageId(), false, people(found), found.notices(), ticket.toString()));
        output.output().tell("consent.confirm");
        return ExitCode.NEGATIVE;
    }

    private static List<Person> people(HomeVisitCheckAnswer found) {
        return found.qualifications().stream().map(Qualification::person).toList();
    }

    private record Report(
            MessageId messageId, boolean revoked, List<Person> found, List<Notice> notices, String ticket) {}
}

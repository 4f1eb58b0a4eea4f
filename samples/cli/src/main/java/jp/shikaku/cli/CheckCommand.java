package jp.shikaku.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.EligibilityClientBuilder;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.medical.PatientKey;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.QualificationAnswer;
import jp.shikaku.core.qualification.ViewableInformation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks whether a qualification is valid, for one card or a list of them. */
@Command(
        name = "check",
        description = {"Asks whether the qualification of a card is valid.", "資格確認を行う（1件、または一覧）。"},
        footer = {
            "",
            "Example: shikaku check --root //terminal/OQS --institution 9910000018 --insurer 06990014"
                    + " --symbol 架空12 --number 3456 --branch 01 --birthdate 1968-01-15",
            "Example: shikaku check --root //terminal/OQS --institution 9910000018 --list today.csv --parallel 8"
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ShareOptions share;

    @Mixin
    private CardOptions card;

    @Mixin
    private InquiryOptions inquiry;

    @Mixin
    private EmergencyOptions emergency;

    @Mixin
    private ConsentOptions consent;

    @Mixin
    private ExchangeOptions exchange;

    @Option(names = "--list", paramLabel = "FILE.csv", description = "one check a row (CSV 一覧)")
    private @Nullable Path list;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "1",
            description = "how many checks of a list at once (同時件数)")
    private int parallel;

    @Override
    public Integer call() {
        return list == null
                ? checkOne(inquiry.complete(card.request()))
                : checkAll(CardList.of(list, spec.commandLine()).rows());
    }

    private int checkOne(CardCheck card) {
        Request<? extends QualificationAnswer> request = request(card);
        return exchange.withClient(share, builder -> configured(builder, card), client -> checkOne(client, request));
    }

    private Request<? extends QualificationAnswer> request(CardCheck card) {
        return switch (inquiry.setting()) {
            case HOME_VISIT -> inquiry.homeVisit(card);
            case ONLINE -> inquiry.online(card);
            case EMERGENCY -> emergency.check(card.searchKey());
            case DISASTER -> throw new WrongUseException(spec.commandLine(), "check.disaster");
            default -> card;
        };
    }

    private EligibilityClientBuilder configured(EligibilityClientBuilder builder, CardCheck card) {
        builder.role(inquiry.role());
        return inquiry.withMedical()
                ? builder.guard(consent.guard(
                        PatientKey.of(card.searchKey()),
                        EnumSet.allOf(ViewableInformation.class),
                        exchange.institution(),
                        inquiry.setting()))
                : builder;
    }

    private int checkAll(List<CardList.Row> rows) {
        if (parallel < 1) {
            throw new WrongUseException(spec.commandLine(), "check.parallel");
        }
        if (!inquiry.isByCard()) {
            throw new WrongUseException(spec.commandLine(), "check.list-by-card");
        }
        return exchange.withClient(share, client -> checkAll(client, rows));
    }

    private <A extends QualificationAnswer> int checkOne(EligibilityClient client, Request<A> request) {
        Output printer = output.output();
        warn(client.validate(request), printer);
        long start = System.nanoTime();
        Outcome<A> outcome = exchange.ask(client, request, printer);
        CheckReport report = CheckReport.of(outcome.orElseThrow(), outcome.ticket(), since(start));
        printer.document(report);
        return report.exitCode();
    }

    private int checkAll(EligibilityClient client, List<CardList.Row> rows) {
        ListCheck check = new ListCheck(client, inquiry, exchange.timeout(), output.output());
        ListReport report = check.run(rows, parallel);
        output.output().document(report);
        return report.answered() == rows.size() ? ExitCode.POSITIVE : ExitCode.NOT_ANSWERED;
    }

    private static void warn(List<Violation> violations, Output printer) {
        violations.stream()
                .filter(violation -> violation.severity() == Severity.WARNING)
                .forEach(violation -> printer.tell("check.warning", Failure.sentence(violation, printer.locale())));
    }

    static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

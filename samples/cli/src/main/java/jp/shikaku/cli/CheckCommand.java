package jp.shikaku.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.transport.folder.FolderTransport;
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

    @Option(names = "--institution", paramLabel = "CODE", required = true, description = "for whom (医療機関コード)")
    private String institution;

    @Option(names = "--timeout", paramLabel = "30s", defaultValue = "30s", description = "how long to wait (待ち時間の上限)")
    private Duration timeout;

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
        return list == null ? checkOne(inquiry.complete(card.request())) : checkAll(rows(list));
    }

    private int checkOne(CardCheck request) {
        return withClient(client -> checkOne(client, request));
    }

    private int checkAll(List<CardList.Row> rows) {
        if (parallel < 1) {
            throw new WrongUseException(spec.commandLine(), "check.parallel");
        }
        return withClient(client -> checkAll(client, rows));
    }

    /** The input is looked at before the share. */
    private int withClient(ToIntFunction<EligibilityClient> task) {
        MedicalInstitutionCode code = MedicalInstitutionCode.of(institution);
        try (FolderTransport transport = share.open();
                EligibilityClient client = EligibilityClient.builder()
                        .institution(code)
                        .transport(transport)
                        .build()) {
            return task.applyAsInt(client);
        }
    }

    private int checkOne(EligibilityClient client, CardCheck request) {
        Output printer = output.output();
        warn(client.validate(request), printer);
        long start = System.nanoTime();
        Ticket ticket = client.submit(request);
        printer.tell("check.submitted", ticket);
        CheckReport report = CheckReport.of(client.collect(ticket, CardCheckAnswer.class, timeout), since(start));
        printer.document(report);
        return report.exitCode();
    }

    private int checkAll(EligibilityClient client, List<CardList.Row> rows) {
        ListCheck check = new ListCheck(client, inquiry, timeout, output.output());
        ListReport report = check.run(rows, parallel);
        output.output().document(report);
        return report.answered() == rows.size() ? ExitCode.POSITIVE : ExitCode.NOT_ANSWERED;
    }

    private static void warn(List<Violation> violations, Output printer) {
        violations.stream()
                .filter(violation -> violation.severity() == Severity.WARNING)
                .forEach(violation -> printer.tell("check.warning", Failure.sentence(violation, printer.locale())));
    }

    private List<CardList.Row> rows(Path file) {
        try {
            return CardList.read(file);
        } catch (IOException e) {
            throw new WrongUseException(spec.commandLine(), "check.list-unreadable");
        }
    }

    static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

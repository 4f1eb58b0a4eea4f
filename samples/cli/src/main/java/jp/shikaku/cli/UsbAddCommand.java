package jp.shikaku.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.transport.usb.UsbTransport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills the spool. */
@Command(
        name = "add",
        description = {"Puts one card check a row into the spool.", "一覧の資格確認をスプールに入れる。"},
        footer = {"", "Example: shikaku usb add --spool spool --institution 9910000018 --list today.csv"})
final class UsbAddCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ProfileOptions terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--spool", paramLabel = "DIR", required = true, description = "this program's spool (スプール)")
    private Path spool;

    @Option(names = "--institution", paramLabel = "CODE", required = true, description = "for whom (医療機関コード)")
    private String institution;

    @Option(names = "--list", paramLabel = "FILE.csv", required = true, description = "one check a row (CSV 一覧)")
    private Path list;

    /** What waits now. */
    record Added(int added, List<String> tickets) {}

    /** Nothing is added unless all are valid; when the disk fails in the middle, what was added is told. */
    @Override
    public Integer call() {
        List<CardCheck> checks = CardList.of(list, spec.commandLine()).rows().stream()
                .map(row -> row.request().build())
                .toList();
        try (UsbTransport transport = UsbTransport.builder()
                        .spool(spool)
                        .profile(terminal.profile())
                        .open();
                EligibilityClient client = EligibilityClient.builder()
                        .institution(MedicalInstitutionCode.of(institution))
                        .transport(transport)
                        .build()) {
            checks.forEach(check -> requireValid(client.validate(check)));
            List<String> tickets = submit(checks, client);
            output.output().document(new Added(tickets.size(), tickets));
        }
        return ExitCode.POSITIVE;
    }

    private List<String> submit(List<CardCheck> checks, EligibilityClient client) {
        List<String> tickets = new ArrayList<>();
        try {
            checks.forEach(check -> tickets.add(client.submit(check).toString()));
            return tickets;
        } catch (ShikakuException e) {
            tickets.forEach(ticket -> output.output().tell("usb.added", ticket));
            throw e;
        }
    }

    private static void requireValid(List<Violation> violations) {
        if (violations.stream().anyMatch(violation -> violation.severity() == Severity.ERROR)) {
            throw new InvalidRequestException(violations);
        }
    }
}

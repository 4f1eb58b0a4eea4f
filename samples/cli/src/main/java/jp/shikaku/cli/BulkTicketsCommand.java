package jp.shikaku.cli;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import jp.shikaku.core.bulk.MedicalTicketFetch;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks for the medical tickets of a month. */
@Command(
        name = "tickets",
        description = {
            "Asks for all medical tickets of public assistance entrusted to the institution for a month.",
            "委託先資格情報（医療券・調剤券）を診療年月で一括取得する。"
        },
        footer = {
            "",
            "Example: shikaku bulk tickets --root //terminal/OQS --institution 9910000018 --month 2026-11 --json"
        })
final class BulkTicketsCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private BulkOptions options;

    @Option(names = "--institution", paramLabel = "CODE", required = true, description = "for whom (医療機関コード)")
    private String institution;

    @Option(names = "--month", paramLabel = "YYYY-MM", required = true, description = "month of treatment (診療年月)")
    private YearMonth month;

    @Override
    public Integer call() {
        return options.fetch()
                .send(
                        MedicalInstitutionCode.of(institution),
                        MedicalTicketFetch.of(month),
                        new BulkReport(output.output()));
    }
}

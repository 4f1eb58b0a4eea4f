package jp.shikaku.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.qualification.CardSearchKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks for the qualifications of known patients. */
@Command(
        name = "inquire",
        description = {"Asks for the qualifications of many known patients.", "資格確認一括照会を行う（予約患者など）。"},
        footer = {
            "",
            "Example: shikaku bulk inquire --root //terminal/OQS --institution 9910000018 --list tomorrow.csv"
                    + " --on 2026-11-22 --json"
        })
final class BulkInquireCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Mixin
    private BulkOptions options;

    @Option(names = "--institution", paramLabel = "CODE", required = true, description = "for whom (医療機関コード)")
    private String institution;

    @Option(
            names = "--list",
            paramLabel = "FILE.csv",
            required = true,
            description = "one patient a row; its place comes back as arbitrary identifier (CSV 一覧。行番号が任意の識別子)")
    private Path list;

    @Option(names = "--on", paramLabel = "DATE", description = "the day asked about; today in Japan (資格確認日)")
    private @Nullable LocalDate on;

    @Override
    public Integer call() {
        List<CardSearchKey> keys = CardList.of(list, spec.commandLine()).stream()
                .map(CardList.Row::searchKey)
                .toList();
        BulkInquiry inquiry = BulkInquiry.of(keys);
        return options.fetch()
                .send(
                        MedicalInstitutionCode.of(institution),
                        on == null ? inquiry : inquiry.on(on),
                        new BulkReport(output.output()));
    }
}

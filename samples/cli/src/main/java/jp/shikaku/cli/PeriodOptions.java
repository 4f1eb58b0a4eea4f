package jp.shikaku.cli;

import java.time.YearMonth;
import jp.shikaku.core.code.DrugFileCategory;
import jp.shikaku.core.medical.DrugRequest;
import jp.shikaku.core.medical.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The months asked for. */
final class PeriodOptions {

    @Option(names = "--from", paramLabel = "YYYY-MM", description = "first month (取得期間の開始)")
    private @Nullable YearMonth from;

    @Option(names = "--to", paramLabel = "YYYY-MM", description = "last month (取得期間の終了)")
    private @Nullable YearMonth to;

    DrugRequest request(MedicalOptions options, DrugFileCategory category) {
        return DrugRequest.builder()
                .patient(options.patient())
                .period(Period.builder().startDate(from).endDate(to).build())
                .fileCategory(category)
                .medicalTreatmentFlag(options.flag())
                .build();
    }
}

package jp.shikaku.cli;

import java.util.concurrent.Callable;
import jp.shikaku.core.code.DrugFileCategory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks for the drugs and the treatment of a patient. */
@Command(
        name = "treatment",
        description = {"Asks for the drugs and the treatment of a patient.", "薬剤情報と診療情報を照会する。"},
        footer = {
            "",
            "Example: shikaku medical treatment --root //terminal/OQS --institution 9910000018 --insurer 06990014"
                    + " --symbol 架空12 --number 3456 --branch 01 --consented-at 2026-11-21T09:15:00 --from 2026-01 --to 2026-11"
        })
final class MedicalTreatmentCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private MedicalOptions options;

    @Mixin
    private PeriodOptions period;

    @Override
    public Integer call() {
        DrugFileCategory category =
                options.pdf() == null ? DrugFileCategory.XML_WITH_TREATMENT : DrugFileCategory.PDF_WITH_TREATMENT;
        return new MedicalFetch(options, output.output()).run(period.request(options, category));
    }
}

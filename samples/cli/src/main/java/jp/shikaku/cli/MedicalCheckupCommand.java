package jp.shikaku.cli;

import java.util.concurrent.Callable;
import jp.shikaku.core.code.CheckupFileCategory;
import jp.shikaku.core.medical.CheckupRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks for the specific health checkups of a patient. */
@Command(
        name = "checkup",
        description = {"Asks for the specific health checkups of a patient.", "特定健診情報を照会する。"},
        footer = {
            "",
            "Example: shikaku medical checkup --root //terminal/OQS --institution 9910000018 --insurer 06990014"
                    + " --symbol 架空12 --number 3456 --branch 01 --consented-at 2026-11-21T09:15:00 --pdf checkup.pdf"
        })
final class MedicalCheckupCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private MedicalOptions options;

    @Override
    public Integer call() {
        return new MedicalFetch(options, output.output())
                .run(CheckupRequest.builder()
                        .patient(options.patient())
                        .fileCategory(options.pdf() == null ? CheckupFileCategory.XML : CheckupFileCategory.PDF)
                        .medicalTreatmentFlag(options.flag())
                        .build());
    }
}

package jp.shikaku.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.core.bulk.ConsentedFetch;
import jp.shikaku.core.bulk.DateRange;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks for everybody who agreed to home-visit or online care. */
@Command(
        name = "consented",
        description = {
            "Asks for everybody who agreed to home-visit or online care in a range of days.",
            "同意済資格情報を一括取得する（訪問診療等・オンライン診療等）。"
        },
        footer = {
            "",
            "Example: shikaku bulk consented --root //terminal/OQS --institution 9910000018 --setting online"
                    + " --by visit --from 2026-11-22 --to 2026-11-28 --json"
        })
final class BulkConsentedCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Mixin
    private BulkOptions options;

    @Option(names = "--institution", paramLabel = "CODE", required = true, description = "for whom (医療機関コード)")
    private String institution;

    @Option(
            names = "--setting",
            paramLabel = "home-visit|online",
            required = true,
            description = "care setting (診療の場面)")
    private CareSetting setting;

    @Option(
            names = "--by",
            paramLabel = "consent|visit",
            defaultValue = "consent",
            description = "the days of what; of the visit for online care only (同意日・受診日の別。受診日はオンラインのみ)")
    private By by;

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "first day (開始日)")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "last day (終了日)")
    private LocalDate to;

    /** What the days are. */
    enum By {
        CONSENT,
        VISIT
    }

    @Override
    public Integer call() {
        return options.fetch()
                .send(
                        MedicalInstitutionCode.of(institution),
                        request(DateRange.of(from, to)),
                        new BulkReport(output.output()));
    }

    private ConsentedFetch request(DateRange days) {
        if (setting == CareSetting.ONLINE) {
            return by == By.VISIT ? ConsentedFetch.onlineByVisit(days) : ConsentedFetch.onlineByConsent(days);
        }
        if (setting != CareSetting.HOME_VISIT || by == By.VISIT) {
            throw new WrongUseException(spec.commandLine(), "bulk.setting");
        }
        return ConsentedFetch.homeVisit(days);
    }
}

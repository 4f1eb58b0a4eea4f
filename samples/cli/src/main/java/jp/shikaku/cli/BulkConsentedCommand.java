package jp.shikaku.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.core.bulk.ConsentedFetch;
import jp.shikaku.core.bulk.DateRange;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import org.jspecify.annotations.Nullable;
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
                    + " --by visit --from 2026-11-22 --to 2026-11-28 --json",
            "Example: shikaku bulk consented --root //terminal/OQS --institution 9910000018 --setting online"
                    + " --by both --from 2026-11-01 --to 2026-11-21 --visit-from 2026-11-22 --visit-to 2026-11-28"
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
            paramLabel = "consent|visit|both",
            defaultValue = "consent",
            description = {
                "the days of what; home visits are known by the day of consent only",
                "(同意日・受診日・その両方の別。訪問診療等は同意日のみ)"
            })
    private By by;

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "first day (開始日)")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "last day (終了日)")
    private LocalDate to;

    @Option(
            names = "--visit-from",
            paramLabel = "DATE",
            description = "first day of the visit with --by both, where --from is that of consent (両方の場合の受診日の開始)")
    private @Nullable LocalDate visitFrom;

    @Option(
            names = "--visit-to",
            paramLabel = "DATE",
            description = "last day of the visit with --by both (両方の場合の受診日の終了)")
    private @Nullable LocalDate visitTo;

    /** What the days are. */
    enum By {
        CONSENT,
        VISIT,
        BOTH
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
        return switch (setting) {
            case ONLINE -> online(days);
            case HOME_VISIT -> homeVisit(days);
            default -> throw wrongUse("bulk.setting");
        };
    }

    private ConsentedFetch online(DateRange days) {
        return switch (by) {
            case CONSENT -> ConsentedFetch.onlineByConsent(only(days));
            case VISIT -> ConsentedFetch.onlineByVisit(only(days));
            case BOTH -> ConsentedFetch.onlineByBoth(days, visits());
        };
    }

    private ConsentedFetch homeVisit(DateRange days) {
        if (by != By.CONSENT) {
            throw wrongUse("bulk.setting");
        }
        return ConsentedFetch.homeVisit(only(days));
    }

    /** Days that are given and would not be asked for are a mistake. */
    private DateRange only(DateRange days) {
        if (visitFrom != null || visitTo != null) {
            throw wrongUse("bulk.visit-days");
        }
        return days;
    }

    private DateRange visits() {
        if (visitFrom == null || visitTo == null) {
            throw wrongUse("bulk.visit-days");
        }
        return DateRange.of(visitFrom, visitTo);
    }

    private WrongUseException wrongUse(String key) {
        return new WrongUseException(spec.commandLine(), key);
    }
}

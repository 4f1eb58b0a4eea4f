package jp.shikaku.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.reinquiry.Relation;
import jp.shikaku.consent.viewing.ViewingDecision;
import jp.shikaku.consent.viewing.ViewingFacts;
import jp.shikaku.consent.viewing.ViewingRules;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.qualification.ViewingConsent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides whether medical information may be viewed. */
@Command(
        name = "decide",
        description = {"Tells whether medical information may be viewed, and until when.", "診療情報などを閲覧できるか、いつまでかを答える。"},
        footer = {
            "",
            "Example: shikaku consent decide --setting outpatient --consented-at 2026-03-10T09:15:00 --now 2026-03-11T09:00:00"
        })
final class ConsentDecideCommand implements Callable<Integer> {

    /** Of the tool itself; whoever asks is whom the consent was given to. */
    static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    @Mixin
    private OutputOptions output;

    @Option(
            names = "--setting",
            required = true,
            paramLabel = "S",
            description = "outpatient, online, home-visit, house-call, inpatient, unusual, emergency, disaster (場面)")
    private CareSetting setting;

    @Option(names = "--consented-at", required = true, paramLabel = "T", description = "time of the consent (同意日時)")
    private LocalDateTime consentedAt;

    @Option(names = "--available-until", paramLabel = "T", description = "deadline the centre gave (閲覧有効期限)")
    private @Nullable LocalDateTime availableUntil;

    @Option(names = "--visit-date", paramLabel = "D", description = "day of the online visit (受診日)")
    private @Nullable LocalDate visitDate;

    @Option(names = "--now", required = true, paramLabel = "T", description = "the time of viewing (閲覧する時刻)")
    private LocalDateTime now;

    @Option(
            names = "--flag",
            defaultValue = "1",
            paramLabel = "0-3",
            description = "code of the consent, 1 unless given (同意区分)")
    private String flag;

    @Override
    public Integer call() {
        ViewingDecision decision = ViewingRules.standard().decide(facts(), now);
        output.output().document(Report.of(decision, output.locale()));
        return ExitCode.when(decision.isAllowed());
    }

    /** Home visits and stays are taken to have begun with the consent, and to go on. */
    private ViewingFacts facts() {
        boolean ongoing = setting == CareSetting.HOME_VISIT || setting == CareSetting.INPATIENT;
        return ViewingFacts.builder(setting)
                .consent(ViewingConsent.builder()
                        .flag(Coded.parse(ConsentFlag.class, flag))
                        .consentTime(consentedAt)
                        .availableTime(availableUntil)
                        .build())
                .visitDate(visitDate)
                .relation(ongoing ? Relation.begun(INSTITUTION, consentedAt.toLocalDate()) : null)
                .build();
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Report(
            String decision,
            @Nullable String reason,
            @Nullable String closesAt,
            @JsonView(Json.ForPeople.class) @Nullable String next) {

        static Report of(ViewingDecision decision, Locale locale) {
            if (decision instanceof ViewingDecision.Allowed allowed) {
                Optional<ConsentCode> notice =
                        allowed.notices().stream().sorted().findFirst();
                return new Report(
                        "ALLOW",
                        notice.map(code -> code.text(locale)).orElse(null),
                        allowed.until().map(TIME::format).orElse(null),
                        notice.map(code -> code.next(locale)).orElse(null));
            }
            ConsentCode reason = decision.denial().orElseThrow();
            return new Report("DENY", reason.text(locale), null, reason.next(locale));
        }
    }
}

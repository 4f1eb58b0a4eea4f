package jp.shikaku.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.reinquiry.ClaimHistory;
import jp.shikaku.consent.reinquiry.ReinquiryDecision;
import jp.shikaku.consent.reinquiry.ReinquiryFacts;
import jp.shikaku.consent.reinquiry.ReinquiryPolicy;
import jp.shikaku.consent.reinquiry.ReinquiryRules;
import jp.shikaku.consent.reinquiry.Relation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells whether a re-inquiry can be tried. */
@Command(
        name = "reinquiry",
        description = {"Tells whether a re-inquiry may be tried.", "再照会を試みてよいかを答える。"},
        footer = {"", "Example: shikaku consent reinquiry --first-check 2024-01-31 --on 2024-04-30"})
final class ConsentReinquiryCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Option(
            names = "--first-check",
            required = true,
            paramLabel = "D",
            description = "day of the first visit with the card (初回の資格確認日)")
    private LocalDate firstCheck;

    @Option(names = "--on", required = true, paramLabel = "D", description = "day of the re-inquiry (再照会する日)")
    private LocalDate on;

    @Option(
            names = "--setting",
            defaultValue = "home-visit",
            paramLabel = "S",
            description = "outpatient, online, home-visit, house-call, inpatient, unusual, emergency, disaster;"
                    + " home-visit unless given (場面)")
    private CareSetting setting;

    @Option(names = "--ongoing", description = "house call while home visits go on (訪問診療の継続中の往診)")
    private boolean ongoing;

    @Option(
            names = "--reviewed",
            split = ",",
            paramLabel = "YYYY-MM",
            description = "months whose claim was reviewed (審査済みの診療月)")
    private Set<YearMonth> reviewed = new LinkedHashSet<>();

    @Option(
            names = "--pending",
            split = ",",
            paramLabel = "YYYY-MM",
            description = "months whose claim is late, returned or not reviewed (月遅れ・返戻・未審査の診療月)")
    private Set<YearMonth> pending = new LinkedHashSet<>();

    @Override
    public Integer call() {
        ReinquiryDecision decision = new ReinquiryRules(ReinquiryPolicy.statutory()).decide(facts(), on);
        output.output().document(Report.of(decision, output.locale()));
        return ExitCode.when(decision.advice().isWorthTrying());
    }

    /** A house call is a case of its own, unless home visits go on. */
    private ReinquiryFacts facts() {
        Relation relation =
                Relation.begun(ConsentDecideCommand.INSTITUTION, firstCheck).with(new ClaimHistory(reviewed, pending));
        boolean goesOn = ongoing || setting != CareSetting.HOUSE_CALL;
        return new ReinquiryFacts(
                setting, ConsentDecideCommand.INSTITUTION, Optional.of(relation).filter(given -> goesOn), false);
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Report(
            String decision,
            @Nullable LocalDate windowEnd,
            String reason,
            @JsonView(Json.ForPeople.class) String next) {

        static Report of(ReinquiryDecision decision, Locale locale) {
            return new Report(
                    decision.advice().name(),
                    decision.windowEnd().orElse(null),
                    all(decision, code -> code.text(locale)),
                    all(decision, code -> code.next(locale)));
        }

        private static String all(ReinquiryDecision decision, Function<ConsentCode, String> sentence) {
            return Stream.concat(Stream.of(decision.reason()), decision.notices().stream())
                    .map(sentence)
                    .collect(Collectors.joining(" "));
        }
    }
}

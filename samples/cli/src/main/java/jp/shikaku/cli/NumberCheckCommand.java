package jp.shikaku.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.time.Japan;
import jp.shikaku.core.validation.RuleValidator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a number by the rules of its kind. */
@Command(
        name = "check",
        description = {
            "Checks an insurer, payer, beneficiary or institution number.",
            "保険者番号・公費負担者番号・公費受給者番号・医療機関コードを検査する。"
        },
        footer = {"", "Example: shikaku number check insurer 06990014"})
final class NumberCheckCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Parameters(index = "0", paramLabel = "KIND", description = "insurer, payer, beneficiary or institution (番号の種類)")
    private NumberKind kind;

    @Parameters(index = "1", paramLabel = "VALUE", description = "the number (番号)")
    private String value;

    @Override
    public Integer call() {
        Report report = report(output.locale());
        output.output().document(report);
        return ExitCode.when(report.valid);
    }

    private Report report(Locale locale) {
        List<Violation> violations = RuleValidator.using(Japan.clock()).validate(kind.bearing(value));
        return Report.of(canonical(), violations, kind, locale);
    }

    private @Nullable String canonical() {
        try {
            return kind.read(value).value();
        } catch (InvalidRequestException noSuchNumber) {
            return null;
        }
    }

    /** The canonical form is absent when the value is no such number at all. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Report(boolean valid, @Nullable String canonical, List<Finding> violations) {

        static Report of(@Nullable String canonical, List<Violation> violations, NumberKind kind, Locale locale) {
            return new Report(
                    violations.stream().noneMatch(violation -> violation.severity() == Severity.ERROR),
                    canonical,
                    violations.stream()
                            .map(violation -> Finding.of(kind.named(violation), locale))
                            .toList());
        }
    }
}

package jp.shikaku.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.ExchangeDeniedException;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.TerminalErrorException;
import org.jspecify.annotations.Nullable;

/** A failure for a person: the stable code, what happened, the next step, and the ticket to ask again with. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Failure(
        String code, String message, String next, @Nullable String ticket) {

    /** The document of a failure. */
    record Document(Failure error) {}

    /** The file lies here, not at a terminal. */
    static Failure ofUnreadableFile(Locale locale) {
        DiagnosticCode code = DiagnosticCode.INPUT_OUTPUT_FAILED;
        return new Failure(code.code(), code.message(locale), Texts.get("failure.file", locale), null);
    }

    static Failure of(ConsentCode code, Locale locale) {
        return new Failure(code.code(), code.message(locale), code.next(locale), null);
    }

    static Failure of(ShikakuException failure, Locale locale) {
        if (failure instanceof InvalidRequestException invalid) {
            return of(invalid, locale);
        }
        if (failure instanceof ExchangeDeniedException denied) {
            return of(denied, locale);
        }
        return told(failure, locale);
    }

    /** The code is that of the guard, which knows why. */
    private static Failure of(ExchangeDeniedException denied, Locale locale) {
        return new Failure(
                denied.reason(),
                denied.message(locale),
                denied.next(locale),
                denied.ticket().orElse(null));
    }

    private static Failure told(ShikakuException failure, Locale locale) {
        String detail = failure instanceof TerminalErrorException error ? error.terminalMessage() : "";
        return new Failure(
                failure.code().code(),
                join(failure.message(locale), detail),
                failure.next(locale),
                failure.ticket().orElse(null));
    }

    static Failure of(Outcome.Refused<?> refused, Locale locale) {
        return of(refused.failure(), locale);
    }

    /** The code is that of the first rule broken; sentences and next steps name them all. */
    private static Failure of(InvalidRequestException invalid, Locale locale) {
        List<Violation> errors = invalid.violations().stream()
                .filter(violation -> violation.severity() == Severity.ERROR)
                .toList();
        return new Failure(
                errors.get(0).code().code(),
                invalid.code().message(locale) + " " + sentences(errors, violation -> sentence(violation, locale)),
                sentences(errors, violation -> violation.next(locale)),
                null);
    }

    static String sentence(Violation violation, Locale locale) {
        return violation.code().code() + " [" + violation.field() + "] " + violation.message(locale);
    }

    private static String sentences(List<Violation> violations, Function<Violation, String> sentence) {
        return violations.stream().map(sentence).distinct().collect(Collectors.joining(" "));
    }

    private static String join(String sentence, String detail) {
        return detail.isEmpty() ? sentence : sentence + " " + detail;
    }
}

package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;

/** How a rule's code travels through the engine: as the message template in braces. */
final class Codes {

    private static final Map<String, DiagnosticCode> BY_TEMPLATE =
            Stream.of(DiagnosticCode.values()).collect(Collectors.toMap(Codes::template, Function.identity()));

    private Codes() {}

    /** Refuses with another code than that of the constraint. */
    static boolean refuse(ConstraintValidatorContext context, DiagnosticCode code) {
        context.disableDefaultConstraintViolation();
        add(context, code);
        return false;
    }

    /** Of one component of a value. */
    static boolean refuse(ConstraintValidatorContext context, DiagnosticCode code, String component) {
        context.disableDefaultConstraintViolation();
        add(context, code, component);
        return false;
    }

    static void add(ConstraintValidatorContext context, DiagnosticCode code) {
        context.buildConstraintViolationWithTemplate(template(code)).addConstraintViolation();
    }

    static void add(ConstraintValidatorContext context, DiagnosticCode code, String component) {
        context.buildConstraintViolationWithTemplate(template(code))
                .addPropertyNode(component)
                .addConstraintViolation();
    }

    static Optional<DiagnosticCode> of(String template) {
        return Optional.ofNullable(BY_TEMPLATE.get(template));
    }

    /** Code, what is wrong, and what to do next. */
    static String sentence(DiagnosticCode code, Locale locale) {
        boolean japanese = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
        return code.code() + " " + code.message(locale) + (japanese ? "" : " ") + code.next(locale);
    }

    private static String template(DiagnosticCode code) {
        return "{" + code.code() + "}";
    }
}

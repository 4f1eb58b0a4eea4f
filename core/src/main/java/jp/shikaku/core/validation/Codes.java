package jp.shikaku.core.validation;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;

/** How a rule's code travels through the engine: as the message template in braces. */
final class Codes {

    private static final Map<String, DiagnosticCode> BY_TEMPLATE =
            Stream.of(DiagnosticCode.values()).collect(Collectors.toMap(Codes::template, Function.identity()));

    private static final Map<String, String> SHORTENED = Map.of(
            "limitConsent", "LimitApplicationCertificateRelatedConsFlg",
            "consentDates", "ConsentDateFrom",
            "examinationDates", "ExaminationDateFrom");

    private Codes() {}

    static boolean refuse(ConstraintValidatorContext context, DiagnosticCode code) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(template(code)).addConstraintViolation();
        return false;
    }

    /** Of one component of a value. */
    static boolean refuse(ConstraintValidatorContext context, DiagnosticCode code, String component) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(template(code))
                .addPropertyNode(component)
                .addConstraintViolation();
        return false;
    }

    static Violation violation(ConstraintViolation<?> found) {
        DiagnosticCode code = BY_TEMPLATE.get(found.getMessageTemplate());
        if (code == null) {
            throw new IllegalStateException("not one of this library's rules: " + found.getMessageTemplate());
        }
        return Violation.of(code, field(found.getPropertyPath()));
    }

    /** The wire element: record components bear its name with a small first letter, or a shorter one. */
    private static String field(Path path) {
        String name = "";
        for (Path.Node node : path) {
            if (node.getName() != null && !node.getName().startsWith("<")) {
                name = node.getName();
            }
        }
        return SHORTENED.getOrDefault(
                name, name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    private static String template(DiagnosticCode code) {
        return "{" + code.code() + "}";
    }
}

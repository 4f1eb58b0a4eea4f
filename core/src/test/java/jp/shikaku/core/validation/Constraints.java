package jp.shikaku.core.validation;

import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.testing.CoreClasses;

/** All constraints of the library and the codes they give. */
final class Constraints {

    /** Codes a validator chooses itself, beside that of its constraint. */
    private static final Set<DiagnosticCode> CHOSEN = EnumSet.of(
            DiagnosticCode.UNUSUAL_CHECK_DIGIT,
            DiagnosticCode.BIRTHDATE_IMPLAUSIBLE,
            DiagnosticCode.NAME_WITH_PRIVATE_CHARACTER,
            DiagnosticCode.NAME_OUTSIDE_JIS_X_0208,
            DiagnosticCode.BRANCH_OF_LATE_ELDERLY,
            DiagnosticCode.BRANCH_MISSING);

    private Constraints() {}

    static List<Class<?>> all() {
        return CoreClasses.all().stream()
                .filter(type -> type.isAnnotationPresent(Constraint.class))
                .toList();
    }

    static Set<DiagnosticCode> codes() {
        Set<DiagnosticCode> codes = EnumSet.copyOf(CHOSEN);
        Stream.of(ValueForm.values()).map(ValueForm::code).forEach(codes::add);
        all().stream()
                .map(Constraints::message)
                .map(Codes::of)
                .flatMap(Optional::stream)
                .forEach(codes::add);
        return codes;
    }

    private static String message(Class<?> constraint) {
        try {
            return (String)
                    constraint.asSubclass(Annotation.class).getMethod("message").getDefaultValue();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}

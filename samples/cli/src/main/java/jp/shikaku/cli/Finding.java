package jp.shikaku.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonView;
import java.util.Locale;
import java.util.OptionalInt;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.xml.DocumentFinding;

/** Something found in a value or a document, for a person. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Finding(
        Severity severity,
        DiagnosticCode code,
        String path,
        OptionalInt line,
        String message,
        @JsonView(Json.ForPeople.class) String next) {

    static Finding of(Violation violation, Locale locale) {
        return new Finding(
                violation.severity(),
                violation.code(),
                violation.field(),
                OptionalInt.empty(),
                violation.message(locale),
                violation.next(locale));
    }

    static Finding of(DocumentFinding finding, Locale locale) {
        return new Finding(
                finding.severity(),
                finding.code(),
                finding.path(),
                finding.line(),
                finding.message(locale),
                finding.next(locale));
    }
}

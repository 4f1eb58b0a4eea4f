package jp.shikaku.cli;

import java.util.Locale;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;

/** Something found in a value or a document, for a person. */
record Finding(Severity severity, DiagnosticCode code, String path, String message) {

    static Finding of(Violation violation, Locale locale) {
        return new Finding(violation.severity(), violation.code(), violation.field(), violation.message(locale));
    }

    static Finding of(Notice notice, Locale locale) {
        return new Finding(
                notice.severity(), notice.code(), notice.path(), notice.code().message(locale));
    }
}

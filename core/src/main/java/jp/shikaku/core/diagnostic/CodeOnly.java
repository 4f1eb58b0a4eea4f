package jp.shikaku.core.diagnostic;

import java.util.Locale;
import java.util.Objects;

/** A reason of which the code says all. Immutable and thread-safe. */
record CodeOnly(String code) implements Denial {

    CodeOnly {
        Objects.requireNonNull(code, "code");
    }

    @Override
    public String message(Locale locale) {
        return "";
    }

    @Override
    public String next(Locale locale) {
        return DiagnosticCode.REFUSED_BY_GUARD.next(locale);
    }
}

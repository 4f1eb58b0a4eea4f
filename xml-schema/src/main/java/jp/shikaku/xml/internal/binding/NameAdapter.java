package jp.shikaku.xml.internal.binding;

import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.normalization.NameDefect;

/** A name as it is; characters that are not what the person writes are noted. Not thread-safe. */
public final class NameAdapter extends ValueAdapter<String> {
    /** Called by JAXB. */
    public NameAdapter() {
        super(DiagnosticCode.INVALID_IDENTIFIER);
    }

    @Override
    String parse(String text) {
        NameDefect.in(text).stream().flatMap(defect -> notice(defect).stream()).forEach(this::note);
        return text;
    }

    /** 髙 and its like are what the person writes, so they are no notice; the rules for names tell of them. */
    private static Optional<DiagnosticCode> notice(NameDefect defect) {
        return switch (defect) {
            case SUBSTITUTED -> Optional.of(DiagnosticCode.SUBSTITUTE_IN_NAME);
            case PRIVATE_USE -> Optional.of(DiagnosticCode.PRIVATE_CHARACTER_IN_NAME);
            case OUTSIDE_JIS_X_0208 -> Optional.empty();
        };
    }

    @Override
    String print(String value) {
        return value;
    }
}

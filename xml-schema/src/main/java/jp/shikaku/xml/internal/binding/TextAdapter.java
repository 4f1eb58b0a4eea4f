package jp.shikaku.xml.internal.binding;

import jp.shikaku.core.diagnostic.DiagnosticCode;

/** Text as it is. Not thread-safe. */
public final class TextAdapter extends ValueAdapter<String> {
    /** Called by JAXB. */
    public TextAdapter() {
        super(DiagnosticCode.INVALID_IDENTIFIER);
    }

    @Override
    String parse(String text) {
        return text;
    }

    @Override
    String print(String value) {
        return value;
    }
}

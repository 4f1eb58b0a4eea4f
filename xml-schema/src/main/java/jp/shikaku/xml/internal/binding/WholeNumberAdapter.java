package jp.shikaku.xml.internal.binding;

import jp.shikaku.core.diagnostic.DiagnosticCode;

/** An amount in yen, or a number of units: digits only. Not thread-safe. */
public final class WholeNumberAdapter extends ValueAdapter<Integer> {
    /** Called by JAXB. */
    public WholeNumberAdapter() {
        super(DiagnosticCode.INVALID_NUMBER);
    }

    @Override
    Integer parse(String text) {
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NumberFormatException("digits");
        }
        return Integer.valueOf(text);
    }

    @Override
    String print(Integer value) {
        return value.toString();
    }
}

package jp.shikaku.xml.internal.binding;

import java.util.regex.Pattern;
import jp.shikaku.core.diagnostic.DiagnosticCode;

/** An amount in yen, or a number of units, days or times: digits only, in half or full width. Not thread-safe. */
public final class WholeNumberAdapter extends ValueAdapter<Integer> {

    private static final Pattern FORM = Pattern.compile("[0-9０-９]+");

    /** Called by JAXB. */
    public WholeNumberAdapter() {
        super(DiagnosticCode.INVALID_NUMBER);
    }

    @Override
    Integer parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new NumberFormatException("digits");
        }
        return Integer.valueOf(text);
    }

    @Override
    String print(Integer value) {
        return value.toString();
    }
}

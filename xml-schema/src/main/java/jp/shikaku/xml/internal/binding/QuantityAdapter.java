package jp.shikaku.xml.internal.binding;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import jp.shikaku.core.diagnostic.DiagnosticCode;

/** A decimal number with its trailing zeros: digits and point in half or full width, also without a digit before the point. Not thread-safe. */
public final class QuantityAdapter extends ValueAdapter<BigDecimal> {

    private static final Pattern FORM = Pattern.compile("[0-9０-９]+([.．][0-9０-９]+)?|[.．][0-9０-９]+");

    /** Called by JAXB. */
    public QuantityAdapter() {
        super(DiagnosticCode.INVALID_NUMBER);
    }

    @Override
    BigDecimal parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new NumberFormatException("decimal");
        }
        return new BigDecimal(text.replace('．', '.'));
    }

    @Override
    String print(BigDecimal value) {
        return value.toPlainString();
    }
}

package jp.shikaku.xml.internal.binding;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import jp.shikaku.core.diagnostic.DiagnosticCode;

/** A decimal number as it was written, with its trailing zeros. Not thread-safe. */
public final class QuantityAdapter extends ValueAdapter<BigDecimal> {

    private static final Pattern FORM = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    /** Called by JAXB. */
    public QuantityAdapter() {
        super(DiagnosticCode.INVALID_NUMBER);
    }

    @Override
    BigDecimal parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new NumberFormatException("decimal");
        }
        return new BigDecimal(text);
    }

    @Override
    String print(BigDecimal value) {
        return value.toPlainString();
    }
}

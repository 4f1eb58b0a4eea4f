package jp.shikaku.xml.internal.binding;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import jp.shikaku.core.diagnostic.DiagnosticCode;

/** Reads and writes dates strictly: 30 February is no date, and every digit has its place. */
abstract class TemporalAdapter<T extends TemporalAccessor> extends ValueAdapter<T> {

    private final int length;
    private final DateTimeFormatter format;
    private final TemporalQuery<T> type;

    TemporalAdapter(String pattern, TemporalQuery<T> type) {
        super(DiagnosticCode.INVALID_DATE);
        this.length = pattern.length();
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        this.type = type;
    }

    @Override
    final T parse(String text) {
        if (text.length() != length) {
            throw new DateTimeException("length");
        }
        return format.parse(text, type);
    }

    @Override
    final String print(T value) {
        return format.format(value);
    }
}

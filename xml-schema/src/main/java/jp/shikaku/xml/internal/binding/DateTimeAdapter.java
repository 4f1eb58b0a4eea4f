package jp.shikaku.xml.internal.binding;

import java.time.LocalDateTime;

/** A time in Japan: yyyyMMddHHmmss. Not thread-safe. */
public final class DateTimeAdapter extends TemporalAdapter<LocalDateTime> {
    /** Called by JAXB. */
    public DateTimeAdapter() {
        super("uuuuMMddHHmmss", LocalDateTime::from);
    }
}

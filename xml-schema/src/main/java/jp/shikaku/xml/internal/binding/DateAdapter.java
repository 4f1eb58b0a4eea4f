package jp.shikaku.xml.internal.binding;

import java.time.LocalDate;

/** A day: yyyyMMdd. Not thread-safe. */
public final class DateAdapter extends TemporalAdapter<LocalDate> {
    /** Called by JAXB. */
    public DateAdapter() {
        super("uuuuMMdd", LocalDate::from);
    }
}

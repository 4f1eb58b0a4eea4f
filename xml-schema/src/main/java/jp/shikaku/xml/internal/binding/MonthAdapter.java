package jp.shikaku.xml.internal.binding;

import java.time.YearMonth;

/** A month: yyyyMM. Not thread-safe. */
public final class MonthAdapter extends TemporalAdapter<YearMonth> {
    /** Called by JAXB. */
    public MonthAdapter() {
        super("uuuuMM", YearMonth::from);
    }
}

package jp.shikaku.core.normalization;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/** Dates of the Japanese calendar, with the borders of its eras; {@link java.time.chrono.JapaneseDate} refuses days before 1873. */
final class EraDates {

    private static final LocalDate GREGORIAN_CALENDAR = LocalDate.of(1873, 1, 1);
    private static final String ERA = "(明治?|大正?|昭和?|平成?|令和?|[MTSHR])";
    private static final Pattern DIVIDED =
            Pattern.compile("(?:" + ERA + "(元|\\d{1,2})|(\\d{4}))[年./-](\\d{1,2})[月./-](\\d{1,2})日?");
    private static final Pattern UNDIVIDED = Pattern.compile("(?:" + ERA + "(\\d{2})|(\\d{4}))(\\d{2})(\\d{2})");

    private EraDates() {}

    static Normalized<LocalDate> read(String text) {
        String written = unified(text);
        return Stream.of(DIVIDED, UNDIVIDED)
                .map(form -> form.matcher(written))
                .filter(Matcher::matches)
                .findFirst()
                .map(EraDates::read)
                .orElseThrow(EraDates::unreadable);
    }

    private static String unified(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return Normalization.hyphens(narrow).value().toUpperCase(Locale.ROOT);
    }

    private static Normalized<LocalDate> read(Matcher parts) {
        int month = Integer.parseInt(parts.group(4));
        int day = Integer.parseInt(parts.group(5));
        if (parts.group(1) == null) {
            return new Normalized<>(date(year(parts.group(3)), month, day), List.of());
        }
        Era era = Era.of(parts.group(1));
        return ofEra(era, date(era.firstYear() + year(parts.group(2)) - 1, month, day));
    }

    /** From 1 on: no calendar has a year 0. */
    private static int year(String written) {
        int year = written.equals("元") ? 1 : Integer.parseInt(written);
        if (year == 0) {
            throw unreadable();
        }
        return year;
    }

    private static Normalized<LocalDate> ofEra(Era era, LocalDate date) {
        List<DiagnosticCode> changes = new ArrayList<>(List.of(DiagnosticCode.ERA_CONVERTED));
        if (era != Era.on(date)) {
            changes.add(DiagnosticCode.ERA_CORRECTED);
        }
        if (date.isBefore(GREGORIAN_CALENDAR)) {
            changes.add(DiagnosticCode.CALENDAR_BEFORE_1873);
        }
        return new Normalized<>(date, changes);
    }

    private static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw unreadable();
        }
    }

    private static InvalidRequestException unreadable() {
        return new InvalidRequestException(DiagnosticCode.INVALID_ERA_DATE, "Date");
    }

    /** The eras in use, with their first days; the first day of Meiji is that of its year, as its calendar was another. */
    private enum Era {
        MEIJI("明治", 1868, 1, 1),
        TAISHO("大正", 1912, 7, 30),
        SHOWA("昭和", 1926, 12, 25),
        HEISEI("平成", 1989, 1, 8),
        REIWA("令和", 2019, 5, 1);

        private final String japaneseName;
        private final LocalDate firstDay;

        Era(String japaneseName, int year, int month, int day) {
            this.japaneseName = japaneseName;
            this.firstDay = LocalDate.of(year, month, day);
        }

        /** By its name, or the first letter of it, in Japanese or Latin. */
        static Era of(String name) {
            return Stream.of(values())
                    .filter(era ->
                            era.japaneseName.startsWith(name) || era.name().startsWith(name))
                    .findFirst()
                    .orElseThrow(EraDates::unreadable);
        }

        static Era on(LocalDate date) {
            return Stream.of(values())
                    .filter(era -> !date.isBefore(era.firstDay))
                    .reduce((earlier, later) -> later)
                    .orElse(MEIJI);
        }

        int firstYear() {
            return firstDay.getYear();
        }
    }
}

package jp.shikaku.core.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.IntFunction;

/** Days and months as the wire writes them. */
final class Dates {

    private Dates() {}

    static Optional<LocalDate> date(CharSequence text) {
        return read(text, 8, digits -> LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100));
    }

    static Optional<YearMonth> month(CharSequence text) {
        return read(text, 6, digits -> YearMonth.of(digits / 100, digits % 100));
    }

    private static <T> Optional<T> read(CharSequence text, int length, IntFunction<T> value) {
        if (text.length() != length || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            return Optional.of(value.apply(Integer.parseInt(text.toString())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

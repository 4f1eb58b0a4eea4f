package jp.shikaku.consent.reinquiry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * H-1: the days on which a re-inquiry (再照会) is possible without looking at claims: from the visit on which the card was checked (初回) to
 * the end of the month in which three months have passed, both included. Days are those of Japan. Immutable and thread-safe.
 *
 * @param firstCheck 初回の資格確認日: the day of the visit on which the check with the card was done, also when care began later (H-2)
 */
public record ReinquiryWindow(LocalDate firstCheck) {

    private static final int MONTHS = 3;

    /**
     * The window that a first check opens.
     *
     * @param firstCheck the day of the check
     */
    public ReinquiryWindow {
        Objects.requireNonNull(firstCheck, "firstCheck");
    }

    /**
     * Returns the last day.
     *
     * @param reading how to count
     * @return always the last day of a month
     */
    public LocalDate end(Reading reading) {
        YearMonth first = YearMonth.from(firstCheck);
        return first.plusMonths(reading == Reading.STATUTORY ? MONTHS : monthsWithFirstDay())
                .atEndOfMonth();
    }

    /** Counted with its first day, a period from the first of a month ends with the month before. */
    private int monthsWithFirstDay() {
        return firstCheck.getDayOfMonth() == 1 ? MONTHS - 1 : MONTHS;
    }

    /**
     * Whether the readings disagree about a day (H-3).
     *
     * @param day the day
     * @return whether the day is inside under the statutory reading only
     */
    public boolean isReadingDependent(LocalDate day) {
        return day.isAfter(end(Reading.CONSERVATIVE)) && !day.isAfter(end(Reading.STATUTORY));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the day
     */
    @Override
    public String toString() {
        return "ReinquiryWindow[masked]";
    }
}

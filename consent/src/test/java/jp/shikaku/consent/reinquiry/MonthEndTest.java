package jp.shikaku.consent.reinquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * H-1 and H-3 for every first visit from 2020 to 2040, against the text of the Civil Code (140, 141, 143) followed day by day: no month
 * arithmetic of the rule under test, nor of the JDK, is used.
 */
class MonthEndTest {

    private static Stream<LocalDate> firstVisits() {
        return LocalDate.of(2020, 1, 1).datesUntil(LocalDate.of(2041, 1, 1));
    }

    @Test
    void end_statutory_isThatOfTheCountFromTheNextDay() {
        assertThat(firstVisits())
                .allSatisfy(first -> assertThat(new ReinquiryWindow(first).end(Reading.STATUTORY))
                        .isEqualTo(endOfMonth(completion(first.plusDays(1)))));
    }

    @Test
    void end_conservative_isThatOfTheShorterCount() {
        assertThat(firstVisits()).allSatisfy(first -> {
            LocalDate excluded = endOfMonth(completion(first.plusDays(1)));
            LocalDate included = endOfMonth(completion(first));
            assertThat(new ReinquiryWindow(first).end(Reading.CONSERVATIVE))
                    .isEqualTo(included.isBefore(excluded) ? included : excluded);
        });
    }

    @Test
    void readings_differOnTheFirstOfAMonthOnly() {
        assertThat(firstVisits()
                        .filter(first -> !new ReinquiryWindow(first)
                                .end(Reading.STATUTORY)
                                .equals(new ReinquiryWindow(first).end(Reading.CONSERVATIVE))))
                .hasSize(252)
                .allSatisfy(first -> assertThat(first.getDayOfMonth()).isOne());
    }

    /** H-4: the day after the completion (経過した日) would prolong some windows by a month; it is never used. */
    @Test
    void end_statutory_isNeverLaterThanThatOfTheDayAfterTheCompletion() {
        assertThat(firstVisits()
                        .filter(first -> endOfMonth(
                                        completion(first.plusDays(1)).plusDays(1))
                                .isAfter(new ReinquiryWindow(first).end(Reading.STATUTORY))))
                .hasSize(352);
    }

    @Test
    void firstVisits_areAllDays() {
        assertThat(firstVisits()).hasSize(7671);
    }

    /** The last day of three months that begin with a day: full months, or up to the day before the corresponding day, or the month's end. */
    private static LocalDate completion(LocalDate begin) {
        LocalDate head = begin;
        while (head.getDayOfMonth() != 1) {
            head = head.minusDays(1);
        }
        LocalDate target = nextHead(nextHead(nextHead(head)));
        if (begin.getDayOfMonth() == 1) {
            return target.minusDays(1);
        }
        for (LocalDate day = target; day.isBefore(nextHead(target)); day = day.plusDays(1)) {
            if (day.getDayOfMonth() == begin.getDayOfMonth()) {
                return day.minusDays(1);
            }
        }
        return endOfMonth(target);
    }

    private static LocalDate nextHead(LocalDate head) {
        LocalDate day = head.plusDays(1);
        while (day.getDayOfMonth() != 1) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate endOfMonth(LocalDate day) {
        LocalDate last = day;
        while (last.plusDays(1).getDayOfMonth() != 1) {
            last = last.plusDays(1);
        }
        return last;
    }
}

package jp.shikaku.consent.reinquiry;

import java.time.YearMonth;
import java.util.stream.Stream;
import jp.shikaku.consent.ConsentCode;

/**
 * what the claims say about care in every month since the first visit. A model: which months the centre looks at, and when, is not
 * public.
 */
enum Continuity {
    UNBROKEN(ReinquiryAdvice.LIKELY_EXTENDED, ConsentCode.CONTINUED_BY_CLAIMS),
    UNCLEAR(ReinquiryAdvice.UNKNOWN_ASK_SERVER, ConsentCode.CLAIM_NOT_REVIEWED),
    BROKEN(ReinquiryAdvice.LIKELY_BROKEN, ConsentCode.CLAIM_MISSING);

    private final ReinquiryAdvice advice;
    private final ConsentCode reason;

    Continuity(ReinquiryAdvice advice, ConsentCode reason) {
        this.advice = advice;
        this.reason = reason;
    }

    /** Over the months from the first to the last needed, both included; where none is needed yet, nothing is shown. */
    static Continuity of(ClaimHistory claims, YearMonth first, YearMonth last) {
        if (last.isBefore(first)) {
            return UNCLEAR;
        }
        if (!months(first, last).allMatch(claims::isFiled)) {
            return BROKEN;
        }
        return months(first, last).allMatch(claims::isReviewed) ? UNBROKEN : UNCLEAR;
    }

    private static Stream<YearMonth> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    ReinquiryAdvice advice() {
        return advice;
    }

    ConsentCode reason() {
        return reason;
    }
}

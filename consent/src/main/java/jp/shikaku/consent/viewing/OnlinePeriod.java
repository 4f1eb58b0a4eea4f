package jp.shikaku.consent.viewing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import jp.shikaku.consent.ConsentCode;

/**
 * オンライン診療等: from the consent until the end of the visit date, that day included (N-1). A moved booking opens nothing until an answer
 * confirms it (N-2), a cancelled one nothing any more (N-3). Another visit needs another consent (N-4).
 */
record OnlinePeriod() implements ViewingPeriod {

    @Override
    public Opening of(ViewingFacts facts) {
        return facts.booking()
                .map(booking -> of(facts, booking))
                .orElseGet(() -> new Opening.Never(ConsentCode.VISIT_DATE_UNKNOWN));
    }

    private static Opening of(ViewingFacts facts, Booking booking) {
        return switch (booking.state()) {
            case CANCELLED -> new Opening.Never(ConsentCode.BOOKING_CANCELLED);
            case MOVED -> new Opening.Never(ConsentCode.BOOKING_NOT_CONFIRMED);
            case CONFIRMED -> facts.sinceConsent().and(throughDay(booking.visitDate()));
        };
    }

    private static Opening throughDay(LocalDate visitDate) {
        return Opening.Period.of(
                LocalDateTime.MIN, visitDate.plusDays(1).atStartOfDay(), ConsentCode.VISIT_DATE_PASSED);
    }
}

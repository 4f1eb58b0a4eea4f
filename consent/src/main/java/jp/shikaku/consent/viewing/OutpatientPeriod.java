package jp.shikaku.consent.viewing;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.core.qualification.ViewingConsent;

/**
 * 外来診療: from the consent until 24 hours later (O-1), half-open: hours run from the very instant (民法139条), and of the ambiguous instant 24
 * hours later the safe side is outside. Without consent time and deadline nothing is open (O-2). A later deadline of the centre counts as 24
 * hours, with a notice (O-3), unless it is trusted.
 */
record OutpatientPeriod(boolean trustsDeadline) implements ViewingPeriod {

    static final Duration LENGTH = Duration.ofHours(24);

    @Override
    public Opening of(ViewingFacts facts) {
        ViewingConsent consent = facts.consent();
        Optional<LocalDateTime> deadline = consent.availableTime();
        return consent.consentTime()
                .<Opening>map(begun -> period(begun, deadline))
                .or(() -> deadline.map(OutpatientPeriod::before))
                .orElseGet(() -> new Opening.Never(ConsentCode.NO_TIME));
    }

    private Opening period(LocalDateTime begun, Optional<LocalDateTime> deadline) {
        LocalDateTime end = begun.plus(LENGTH);
        Opening.Period hours = Opening.Period.of(begun, end, ConsentCode.HOURS_24_PASSED);
        Optional<LocalDateTime> later = deadline.filter(end::isBefore);
        if (later.isEmpty()) {
            return hours;
        }
        Opening.Period open =
                trustsDeadline ? Opening.Period.of(begun, later.get(), ConsentCode.SERVER_DEADLINE_PASSED) : hours;
        return open.with(ConsentCode.DEADLINE_SUSPICIOUS);
    }

    /** A deadline alone: the 24 hours before it, as an earlier consent would have an earlier deadline. */
    private static Opening before(LocalDateTime deadline) {
        return Opening.Period.of(deadline.minus(LENGTH), deadline, ConsentCode.SERVER_DEADLINE_PASSED);
    }
}

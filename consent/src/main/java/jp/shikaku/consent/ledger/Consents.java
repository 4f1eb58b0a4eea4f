package jp.shikaku.consent.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.reinquiry.ReinquiryAdvice;
import jp.shikaku.consent.reinquiry.ReinquiryDecision;
import jp.shikaku.consent.reinquiry.ReinquiryRules;
import jp.shikaku.consent.viewing.ViewingDecision;
import jp.shikaku.consent.viewing.ViewingRules;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.time.Japan;

/**
 * The rules applied to the ledger at the time of a clock. Thread-safe.
 *
 * <p>A clock that was turned back denies everything: the ledger keeps the latest time anybody saw. Clocks of several computers may differ
 * by {@link #TOLERANCE}; within it the later time counts.
 */
public final class Consents {

    /** How far clocks may lie behind the latest time seen. */
    public static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final ConsentLedger ledger;
    private final Clock clock;
    private final ViewingRules viewing;
    private final ReinquiryRules reinquiry;

    /**
     * The rules applied to a ledger.
     *
     * @param ledger what is known
     * @param clock what time it is
     * @param viewing the rules of viewing
     * @param reinquiry the rules of re-inquiry
     */
    public Consents(ConsentLedger ledger, Clock clock, ViewingRules viewing, ReinquiryRules reinquiry) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.viewing = Objects.requireNonNull(viewing, "viewing");
        this.reinquiry = Objects.requireNonNull(reinquiry, "reinquiry");
    }

    /**
     * Records a change; it counts from the next decision on.
     *
     * @param subject whose consent
     * @param change what changed
     * @throws LedgerException if it cannot be kept
     */
    public void record(ConsentSubject subject, ConsentChange change) {
        Instant now = clock.instant();
        ledger.raise(now);
        ledger.add(new LedgerEntry(
                subject, LocalDateTime.ofInstant(now, Japan.ZONE).truncatedTo(ChronoUnit.MICROS), change));
    }

    /**
     * Whether an answer is the last thing the ledger heard of that kind of information.
     *
     * @param subject whose consent
     * @param change what the answer told
     * @return whether recording it would change nothing
     * @throws LedgerException if the ledger cannot be read
     */
    public boolean isKnown(ConsentSubject subject, ConsentChange.Consented change) {
        return ledger.entries(subject).stream()
                .map(LedgerEntry::change)
                .filter(ConsentChange.Consented.class::isInstance)
                .map(ConsentChange.Consented.class::cast)
                .filter(earlier -> earlier.information() == change.information())
                .reduce((earlier, later) -> later)
                .filter(change::equals)
                .isPresent();
    }

    /**
     * Records that the centre answered a check without the card (再照会), once a day, where care goes on since an earlier day.
     *
     * @param subject whose qualification was asked for
     * @throws LedgerException if it cannot be kept
     */
    public void confirm(ConsentSubject subject) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Japan.ZONE);
        if (state(subject).isConfirmedBy(today)) {
            record(subject, new ConsentChange.ReinquiryConfirmed(today));
        }
    }

    /**
     * May one kind of information be viewed now?
     *
     * @param subject whose information, by whom, in which setting
     * @param information the kind
     * @return the decision
     * @throws LedgerException if the ledger cannot be read
     */
    public ViewingDecision decide(ConsentSubject subject, ViewableInformation information) {
        return now().<ViewingDecision>map(
                        now -> viewing.decide(state(subject).viewing(subject.setting(), information), now))
                .orElseGet(() -> new ViewingDecision.Denied(ConsentCode.CLOCK_TURNED_BACK));
    }

    /**
     * May a re-inquiry be tried now?
     *
     * @param subject whose qualification, by whom, in which setting
     * @return the decision
     * @throws LedgerException if the ledger cannot be read
     */
    public ReinquiryDecision reinquire(ConsentSubject subject) {
        return now().map(now -> reinquiry.decide(state(subject).reinquiry(subject.setting()), now))
                .orElseGet(() -> new ReinquiryDecision(
                        ReinquiryAdvice.DENIED, Optional.empty(), ConsentCode.CLOCK_TURNED_BACK, Set.of()));
    }

    /** The later of the clock and the mark, empty when the clock was turned back. */
    private Optional<Instant> now() {
        Instant now = clock.instant();
        Instant mark = ledger.raise(now);
        if (mark.isAfter(now.plus(TOLERANCE))) {
            return Optional.empty();
        }
        return Optional.of(mark.isAfter(now) ? mark : now);
    }

    /** A house call goes by the home visits while they go on. */
    private ConsentState state(ConsentSubject subject) {
        if (subject.setting() == CareSetting.HOUSE_CALL) {
            ConsentState homeVisits = read(subject.in(CareSetting.HOME_VISIT));
            if (homeVisits.hasOngoingRelation()) {
                return homeVisits;
            }
        }
        return read(subject);
    }

    private ConsentState read(ConsentSubject subject) {
        return ConsentState.read(ledger, subject);
    }
}

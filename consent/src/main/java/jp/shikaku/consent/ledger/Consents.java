package jp.shikaku.consent.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.reinquiry.ReinquiryAdvice;
import jp.shikaku.consent.reinquiry.ReinquiryDecision;
import jp.shikaku.consent.reinquiry.ReinquiryPolicy;
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

    /** 同意取消（訪問診療等） ends the consent of all that the wire calls home visits. */
    private static final Set<CareSetting> REVOKED_TOGETHER =
            EnumSet.of(CareSetting.HOME_VISIT, CareSetting.HOUSE_CALL, CareSetting.INPATIENT);

    private final ConsentLedger ledger;
    private final Clock clock;
    private final ViewingRules viewing;
    private final ReinquiryRules reinquiry;

    /**
     * The standard rules of viewing and the statutory window of re-inquiry, applied to a ledger.
     *
     * @param ledger what is known
     * @param clock what time it is
     * @return the rules
     */
    public static Consents of(ConsentLedger ledger, Clock clock) {
        return new Consents(ledger, clock, ViewingRules.standard(), new ReinquiryRules(ReinquiryPolicy.statutory()));
    }

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
     * Returns the ledger.
     *
     * @return what is known
     */
    public ConsentLedger ledger() {
        return ledger;
    }

    /**
     * Records a change; it counts from the next decision on. Under a clock that was turned back it is dated by the latest time seen, so that
     * no consent given before it can seem to come after it.
     *
     * <p>A consent told of a house call is one of the home visits while they go on. A revocation (同意取消) is one of home visits, house calls and
     * stays together, as the centre has one for all of them.
     *
     * @param subject whose consent
     * @param change what changed
     * @throws LedgerException if it cannot be kept
     */
    public void record(ConsentSubject subject, ConsentChange change) {
        LocalDateTime at = time();
        concerned(subject, change).forEach(one -> ledger.add(new LedgerEntry(one, at, change)));
    }

    /**
     * Returns the time by which changes are dated.
     *
     * @return the time in Japan: that of the clock, or the latest time seen where that is later
     * @throws LedgerException if the ledger cannot be read
     */
    public LocalDateTime time() {
        return LocalDateTime.ofInstant(latest(), Japan.ZONE).truncatedTo(ChronoUnit.MICROS);
    }

    private Stream<ConsentSubject> concerned(ConsentSubject subject, ConsentChange change) {
        if (change instanceof ConsentChange.Revoked && REVOKED_TOGETHER.contains(subject.setting())) {
            return REVOKED_TOGETHER.stream().map(subject::in);
        }
        return Stream.of(change instanceof ConsentChange.Consented ? inCharge(subject) : subject);
    }

    /** The clock, or the mark where that is later. */
    private Instant latest() {
        Instant now = clock.instant();
        Instant mark = ledger.raise(now);
        return mark.isAfter(now) ? mark : now;
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
        return ledger.entries(inCharge(subject)).stream()
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
            record(inCharge(subject), new ConsentChange.ReinquiryConfirmed(today));
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
        Instant latest = latest();
        return latest.isAfter(now.plus(TOLERANCE)) ? Optional.empty() : Optional.of(latest);
    }

    private ConsentState state(ConsentSubject subject) {
        return ConsentState.read(ledger, inCharge(subject));
    }

    /** A house call goes by the home visits while they go on. */
    private ConsentSubject inCharge(ConsentSubject subject) {
        ConsentSubject homeVisits = subject.in(CareSetting.HOME_VISIT);
        boolean goesByHomeVisits = subject.setting() == CareSetting.HOUSE_CALL
                && ConsentState.read(ledger, homeVisits).hasOngoingRelation();
        return goesByHomeVisits ? homeVisits : subject;
    }
}

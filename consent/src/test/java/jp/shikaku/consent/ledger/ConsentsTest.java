package jp.shikaku.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.reinquiry.ReinquiryAdvice;
import jp.shikaku.consent.viewing.Declaration;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.time.Japan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each change counts from the next decision on. */
class ConsentsTest {

    private static final ConsentSubject ONLINE = Ledgers.subject(1, CareSetting.ONLINE);
    private static final ConsentSubject UNUSUAL = Ledgers.subject(1, CareSetting.UNUSUAL);
    private static final ConsentSubject HOME_VISIT = Ledgers.subject(1, CareSetting.HOME_VISIT);
    private static final ConsentSubject OUTPATIENT = Ledgers.subject(1, CareSetting.OUTPATIENT);
    private static final LocalDate VISIT = LocalDate.of(2026, 3, 20);

    private final ConsentLedger ledger = ConsentLedger.inMemory();
    private final SetClock clock = new SetClock();
    private final Consents consents = Consents.of(ledger, clock);

    @Test
    void decide_nothingRecorded_isDenied() {
        assertDenied(OUTPATIENT, ConsentCode.CONSENT_NOT_KNOWN);
    }

    @Test
    void decide_anotherKindOfInformation_isDenied() {
        consents.record(OUTPATIENT, Ledgers.consented(Ledgers.CONSENTED));
        assertAllowed(OUTPATIENT);
        assertThat(consents.decide(OUTPATIENT, ViewableInformation.OPERATION).denial())
                .contains(ConsentCode.CONSENT_NOT_KNOWN);
    }

    @Test
    void booking_moved_isClosedUntilAnAnswerNamesTheNewDay() {
        consents.record(ONLINE, Ledgers.forVisit(Ledgers.CONSENTED, VISIT));
        assertAllowed(ONLINE);
        consents.record(ONLINE, new ConsentChange.BookingMoved(VISIT.plusDays(7)));
        assertDenied(ONLINE, ConsentCode.BOOKING_NOT_CONFIRMED);
        consents.record(ONLINE, Ledgers.forVisit(Ledgers.CONSENTED, VISIT));
        assertDenied(ONLINE, ConsentCode.BOOKING_NOT_CONFIRMED);
        consents.record(ONLINE, Ledgers.forVisit(Ledgers.CONSENTED, VISIT.plusDays(7)));
        assertAllowed(ONLINE);
    }

    @Test
    void booking_cancelled_isClosedUntilANewConsent() {
        consents.record(ONLINE, Ledgers.forVisit(Ledgers.CONSENTED, VISIT));
        clock.set(Ledgers.CONSENTED.plusDays(1));
        consents.record(ONLINE, new ConsentChange.BookingCancelled());
        assertDenied(ONLINE, ConsentCode.BOOKING_CANCELLED);
        consents.record(ONLINE, Ledgers.forVisit(Ledgers.CONSENTED, VISIT));
        assertDenied(ONLINE, ConsentCode.BOOKING_CANCELLED);
        clock.set(Ledgers.CONSENTED.plusDays(2));
        consents.record(ONLINE, Ledgers.forVisit(Ledgers.CONSENTED.plusDays(2), VISIT));
        assertAllowed(ONLINE);
    }

    /** N-4: the consent to the first visit is not one to the second, also when an old answer tells it again. */
    @Test
    void booking_ofAnotherVisit_needsAnotherConsent() {
        consents.record(ONLINE, new ConsentChange.Booked(VISIT));
        consents.record(ONLINE, Ledgers.consented(Ledgers.CONSENTED));
        consents.record(ONLINE, new ConsentChange.Booked(VISIT));
        assertAllowed(ONLINE);
        consents.record(ONLINE, new ConsentChange.Booked(VISIT.plusMonths(1)));
        assertDenied(ONLINE, ConsentCode.CONSENT_NOT_KNOWN);
        consents.record(ONLINE, Ledgers.consented(Ledgers.CONSENTED));
        assertDenied(ONLINE, ConsentCode.CONSENT_NOT_KNOWN);
        consents.record(ONLINE, Ledgers.consented(Ledgers.CONSENTED.plusSeconds(1)));
        clock.set(Ledgers.CONSENTED.plusSeconds(1));
        assertAllowed(ONLINE);
    }

    /** N-3: what was consented to before the cancellation counts for no later visit; what was consented to since does. */
    @Test
    void booking_afterACancelledOne_needsAConsentGivenSince() {
        consents.record(ONLINE, new ConsentChange.Booked(VISIT));
        consents.record(ONLINE, Ledgers.consented(Ledgers.CONSENTED));
        consents.record(ONLINE, new ConsentChange.BookingCancelled());
        consents.record(ONLINE, new ConsentChange.Booked(VISIT));
        assertDenied(ONLINE, ConsentCode.CONSENT_NOT_KNOWN);
        consents.record(ONLINE, new ConsentChange.BookingCancelled());
        consents.record(ONLINE, Ledgers.consented(Ledgers.CONSENTED.plusSeconds(1)));
        clock.set(Ledgers.CONSENTED.plusSeconds(1));
        consents.record(ONLINE, new ConsentChange.Booked(VISIT));
        assertAllowed(ONLINE);
    }

    /** N-3 in an unusual flow, which has no booking: what was consented to before the cancellation opens nothing any more. */
    @Test
    void booking_cancelledWithoutOne_isClosedUntilANewConsent() {
        consents.record(UNUSUAL, Ledgers.consented(Ledgers.CONSENTED));
        assertAllowed(UNUSUAL);
        clock.set(Ledgers.CONSENTED.plusHours(2));
        consents.record(UNUSUAL, new ConsentChange.BookingCancelled());
        assertDenied(UNUSUAL, ConsentCode.CONSENT_NOT_KNOWN);
        consents.record(UNUSUAL, Ledgers.consented(Ledgers.CONSENTED));
        assertDenied(UNUSUAL, ConsentCode.CONSENT_NOT_KNOWN);
        clock.set(Ledgers.CONSENTED.plusHours(3));
        consents.record(UNUSUAL, Ledgers.consented(Ledgers.CONSENTED.plusHours(3)));
        assertAllowed(UNUSUAL);
    }

    @Test
    void relation_closed_isClosedAtOnceAndDueToBeRevoked() {
        openHomeVisits();
        assertAllowed(HOME_VISIT);
        assertThat(duties()).isEmpty();
        clock.set(Ledgers.CONSENTED.plusDays(3));
        consents.record(HOME_VISIT, new ConsentChange.RelationClosed());
        assertDenied(HOME_VISIT, ConsentCode.RELATION_ENDED);
        assertThat(consents.reinquire(HOME_VISIT).reason()).isEqualTo(ConsentCode.RELATION_ENDED);
        assertThat(duties()).containsExactly(new RevocationDuty(HOME_VISIT, Ledgers.CONSENTED.plusDays(3)));
    }

    @Test
    void revocationDuty_standsUntilTheRevocationIsRecorded() {
        openHomeVisits();
        consents.record(HOME_VISIT, new ConsentChange.RelationClosed());
        assertThat(duties()).hasSize(1);
        assertThat(duties()).hasSize(1);
        consents.record(HOME_VISIT, new ConsentChange.Revoked());
        assertThat(duties()).isEmpty();
        assertDenied(HOME_VISIT, ConsentCode.REVOKED);
    }

    @Test
    void revocationDuty_withoutAConsent_isNone() {
        consents.record(HOME_VISIT, new ConsentChange.RelationOpened(Ledgers.CONSENTED.toLocalDate()));
        consents.record(HOME_VISIT, new ConsentChange.RelationClosed());
        assertThat(duties()).isEmpty();
    }

    @Test
    void revoked_closesAtOnceAndAnOldAnswerDoesNotOpenIt() {
        consents.record(OUTPATIENT, Ledgers.consented(Ledgers.CONSENTED));
        assertAllowed(OUTPATIENT);
        clock.set(Ledgers.CONSENTED.plusHours(1));
        consents.record(OUTPATIENT, new ConsentChange.Revoked());
        assertDenied(OUTPATIENT, ConsentCode.REVOKED);
        consents.record(OUTPATIENT, Ledgers.consented(Ledgers.CONSENTED));
        assertDenied(OUTPATIENT, ConsentCode.REVOKED);
        clock.set(Ledgers.CONSENTED.plusHours(2));
        consents.record(OUTPATIENT, Ledgers.consented(Ledgers.CONSENTED.plusHours(2)));
        assertAllowed(OUTPATIENT);
    }

    /** V-1: a new consent to one kind does not bring back that to another, however often an old answer comes again. */
    @Test
    void revoked_thenOneKindConsentedAnew_theOthersStayClosed() {
        consents.record(OUTPATIENT, operation(Ledgers.CONSENTED));
        clock.set(Ledgers.CONSENTED.plusHours(1));
        consents.record(OUTPATIENT, new ConsentChange.Revoked());
        clock.set(Ledgers.CONSENTED.plusHours(2));
        consents.record(OUTPATIENT, Ledgers.consented(Ledgers.CONSENTED.plusHours(2)));
        assertAllowed(OUTPATIENT);
        assertThat(consents.decide(OUTPATIENT, ViewableInformation.OPERATION).isAllowed())
                .isFalse();
        consents.record(OUTPATIENT, operation(Ledgers.CONSENTED));
        assertThat(consents.decide(OUTPATIENT, ViewableInformation.OPERATION).isAllowed())
                .isFalse();
    }

    @Test
    void revoked_underAClockTurnedBack_isDatedByTheLatestTimeSeen() {
        consents.record(OUTPATIENT, Ledgers.consented(Ledgers.CONSENTED));
        clock.set(Ledgers.CONSENTED.plusHours(1));
        consents.decide(OUTPATIENT, ViewableInformation.PHARMACISTS);
        clock.set(Ledgers.CONSENTED.minusHours(1));
        consents.record(OUTPATIENT, new ConsentChange.Revoked());
        consents.record(OUTPATIENT, Ledgers.consented(Ledgers.CONSENTED));
        clock.set(Ledgers.CONSENTED.plusHours(2));
        assertDenied(OUTPATIENT, ConsentCode.REVOKED);
    }

    /** The centre has one revocation for all that the wire calls home visits. */
    @ParameterizedTest
    @EnumSource(names = {"HOME_VISIT", "HOUSE_CALL", "INPATIENT"})
    void revoked_inOneOfTheHomeVisitSettings_closesAllOfThem(CareSetting told) {
        ConsentSubject stay = HOME_VISIT.in(CareSetting.INPATIENT);
        ConsentSubject houseCall = HOME_VISIT.in(CareSetting.HOUSE_CALL);
        consents.record(houseCall, Ledgers.consented(Ledgers.CONSENTED));
        openCare(HOME_VISIT);
        openCare(stay);
        consents.record(HOME_VISIT.in(told), new ConsentChange.Revoked());
        assertDenied(HOME_VISIT, ConsentCode.REVOKED);
        assertDenied(houseCall, ConsentCode.REVOKED);
        assertDenied(stay, ConsentCode.REVOKED);
        consents.record(HOME_VISIT, new ConsentChange.RelationClosed());
        consents.record(stay, new ConsentChange.RelationClosed());
        assertDenied(houseCall, ConsentCode.REVOKED);
        assertThat(duties()).isEmpty();
    }

    @Test
    void consent_toldOfAHouseCallDuringHomeVisits_isOneOfThem() {
        consents.record(HOME_VISIT, new ConsentChange.RelationOpened(Ledgers.CONSENTED.toLocalDate()));
        consents.record(HOME_VISIT.in(CareSetting.HOUSE_CALL), Ledgers.consented(Ledgers.CONSENTED));
        assertAllowed(HOME_VISIT);
        clock.set(LocalDateTime.of(2026, 7, 1, 9, 0));
        assertDenied(HOME_VISIT, ConsentCode.WINDOW_PASSED);
        consents.confirm(HOME_VISIT.in(CareSetting.HOUSE_CALL));
        assertAllowed(HOME_VISIT);
    }

    @Test
    void consent_olderThanTheKnownOne_changesNothing() {
        clock.set(Ledgers.CONSENTED.plusDays(1));
        consents.record(OUTPATIENT, Ledgers.consented(Ledgers.CONSENTED.plusDays(1)));
        consents.record(OUTPATIENT, Ledgers.consented(Ledgers.CONSENTED));
        assertAllowed(OUTPATIENT);
    }

    @Test
    void houseCall_duringHomeVisits_goesByThem() {
        ConsentSubject houseCall = HOME_VISIT.in(CareSetting.HOUSE_CALL);
        assertThat(consents.reinquire(houseCall).reason()).isEqualTo(ConsentCode.NO_RELATION);
        openHomeVisits();
        clock.set(Ledgers.CONSENTED.plusDays(30));
        assertAllowed(houseCall);
        assertThat(consents.reinquire(houseCall).advice()).isEqualTo(ReinquiryAdvice.ALLOWED_BASE);
        consents.record(HOME_VISIT, new ConsentChange.RelationClosed());
        assertDenied(houseCall, ConsentCode.CONSENT_NOT_KNOWN);
    }

    @Test
    void claims_extendTheReinquiry() {
        openHomeVisits();
        clock.set(LocalDateTime.of(2026, 7, 1, 9, 0));
        assertThat(consents.reinquire(HOME_VISIT).advice()).isEqualTo(ReinquiryAdvice.LIKELY_BROKEN);
        consents.record(HOME_VISIT, new ConsentChange.ClaimReviewed(YearMonth.of(2026, 3)));
        consents.record(HOME_VISIT, new ConsentChange.ClaimPending(YearMonth.of(2026, 4)));
        consents.record(HOME_VISIT, new ConsentChange.ClaimReviewed(YearMonth.of(2026, 5)));
        assertThat(consents.reinquire(HOME_VISIT).advice()).isEqualTo(ReinquiryAdvice.UNKNOWN_ASK_SERVER);
        consents.record(HOME_VISIT, new ConsentChange.ClaimReviewed(YearMonth.of(2026, 4)));
        assertThat(consents.reinquire(HOME_VISIT).advice()).isEqualTo(ReinquiryAdvice.LIKELY_EXTENDED);
        assertDenied(HOME_VISIT, ConsentCode.WINDOW_PASSED);
        consents.record(HOME_VISIT, new ConsentChange.ReinquiryConfirmed(LocalDate.of(2026, 7, 1)));
        assertAllowed(HOME_VISIT);
    }

    @Test
    void emergency_declared_opens() {
        ConsentSubject emergency = HOME_VISIT.in(CareSetting.EMERGENCY);
        consents.record(emergency, Ledgers.consented(Ledgers.CONSENTED));
        assertDenied(emergency, ConsentCode.NOT_DECLARED);
        consents.record(
                emergency,
                new ConsentChange.Declared(new Declaration.Emergency(
                        true,
                        Set.of(TwoFactorElement.MEMORY, TwoFactorElement.BIOMETRIC),
                        "意識障害で搬送",
                        Ledgers.CONSENTED)));
        assertAllowed(emergency);
    }

    @ParameterizedTest
    @EnumSource(CareSetting.class)
    void clock_turnedBack_deniesEverything(CareSetting setting) {
        ConsentSubject subject = HOME_VISIT.in(setting);
        consents.record(subject, new ConsentChange.RelationOpened(Ledgers.CONSENTED.toLocalDate()));
        consents.record(subject, Ledgers.forVisit(Ledgers.CONSENTED, VISIT));
        clock.set(Ledgers.CONSENTED.plusSeconds(6));
        consents.decide(subject, ViewableInformation.PHARMACISTS);
        clock.set(Ledgers.CONSENTED);
        assertDenied(subject, ConsentCode.CLOCK_TURNED_BACK);
        assertThat(consents.reinquire(subject).reason()).isEqualTo(ConsentCode.CLOCK_TURNED_BACK);
    }

    /** Two computers whose clocks differ a little: the later time counts for both. */
    @Test
    void clock_aLittleBehind_decidesAtTheLatestTimeSeen() {
        consents.record(OUTPATIENT, Ledgers.consented(Ledgers.CONSENTED));
        clock.set(Ledgers.CONSENTED.plusDays(1));
        assertDenied(OUTPATIENT, ConsentCode.HOURS_24_PASSED);
        clock.set(Ledgers.CONSENTED.plusDays(1).minusSeconds(5));
        assertDenied(OUTPATIENT, ConsentCode.HOURS_24_PASSED);
        clock.set(Ledgers.CONSENTED.plusDays(1).minusSeconds(6));
        assertDenied(OUTPATIENT, ConsentCode.CLOCK_TURNED_BACK);
    }

    private void openHomeVisits() {
        openCare(HOME_VISIT);
    }

    private void openCare(ConsentSubject subject) {
        consents.record(subject, new ConsentChange.RelationOpened(Ledgers.CONSENTED.toLocalDate()));
        consents.record(subject, Ledgers.consented(Ledgers.CONSENTED));
    }

    private static ConsentChange.Consented operation(LocalDateTime at) {
        return new ConsentChange.Consented(
                ViewableInformation.OPERATION, Ledgers.consented(at).consent(), Optional.empty(), Optional.empty());
    }

    private java.util.List<RevocationDuty> duties() {
        return new RevocationDuties(ledger).open();
    }

    private void assertAllowed(ConsentSubject subject) {
        assertThat(consents.decide(subject, ViewableInformation.PHARMACISTS).denial())
                .isEmpty();
    }

    private void assertDenied(ConsentSubject subject, ConsentCode reason) {
        assertThat(consents.decide(subject, ViewableInformation.PHARMACISTS).denial())
                .contains(reason);
    }

    /** A clock that stands where it is set, in a zone that is not Japan's. */
    private static final class SetClock extends Clock {

        private Instant now = Ledgers.CONSENTED.atZone(Japan.ZONE).toInstant();

        void set(LocalDateTime japan) {
            now = japan.atZone(Japan.ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("America/New_York");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

package jp.shikaku.consent.reinquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.Row;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of re-inquiry. */
class ReinquiryProperties {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final ReinquiryRules RULES = new ReinquiryRules(ReinquiryPolicy.statutory());

    @Provide
    static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 7670).map(FIRST::plusDays);
    }

    @Provide
    static Arbitrary<Integer> distances() {
        return Arbitraries.integers().between(-10, 400);
    }

    @Provide
    static Arbitrary<Set<Integer>> months() {
        return Arbitraries.integers().between(0, 14).set();
    }

    @Provide
    static Arbitrary<CareSetting> settings() {
        return Arbitraries.of(CareSetting.class);
    }

    @Property
    void end_isAMonthEndThreeMonthsAfterTheFirstVisitAtLeast(@ForAll("days") LocalDate first) {
        LocalDate end = new ReinquiryWindow(first).end(Reading.STATUTORY);
        assertThat(end).isAfterOrEqualTo(first.plusMonths(3));
        assertThat(end.plusDays(1).getDayOfMonth()).isOne();
    }

    @Property
    void end_growsWithTheFirstVisit(
            @ForAll("days") LocalDate one, @ForAll("days") LocalDate other, @ForAll Reading reading) {
        LocalDate earlier = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;
        assertThat(new ReinquiryWindow(earlier).end(reading))
                .isBeforeOrEqualTo(new ReinquiryWindow(later).end(reading));
    }

    @Property
    void end_statutory_isTheSameForAllFirstVisitsOfAMonth(@ForAll("days") LocalDate first) {
        assertThat(new ReinquiryWindow(first).end(Reading.STATUTORY))
                .isEqualTo(new ReinquiryWindow(first.withDayOfMonth(1)).end(Reading.STATUTORY));
    }

    @Property
    void end_conservative_isNeverLater(@ForAll("days") LocalDate first) {
        assertThat(new ReinquiryWindow(first).end(Reading.CONSERVATIVE))
                .isBeforeOrEqualTo(new ReinquiryWindow(first).end(Reading.STATUTORY));
    }

    @Property
    void online_neverReinquires(
            @ForAll("days") LocalDate first,
            @ForAll("distances") int distance,
            @ForAll("months") Set<Integer> reviewed) {
        Relation relation = relation(first, reviewed, Set.of());
        assertThat(RULES.decide(facts(CareSetting.ONLINE, relation, false), first.plusDays(distance))
                        .advice())
                .isEqualTo(ReinquiryAdvice.DENIED);
    }

    @Property
    void revocation_dominatesEverything(
            @ForAll("settings") CareSetting setting,
            @ForAll("days") LocalDate first,
            @ForAll("distances") int distance,
            @ForAll("months") Set<Integer> reviewed) {
        ReinquiryDecision decision =
                RULES.decide(facts(setting, relation(first, reviewed, Set.of()), true), first.plusDays(distance));
        assertThat(decision.advice()).isEqualTo(ReinquiryAdvice.DENIED);
        assertThat(decision.reason()).isIn(ConsentCode.REVOKED, ConsentCode.REINQUIRY_NOT_APPLICABLE);
    }

    @Property
    void aReviewedMonth_neverMakesItWorse(@ForAll("cases") Case given, @ForAll("settings") CareSetting setting) {
        LocalDate day = given.first.plusDays(given.distance);
        Relation before = relation(given.first, given.reviewed, given.pending);
        Relation after = before.with(
                before.claims().withReviewed(YearMonth.from(given.first).plusMonths(given.more)));
        assertThat(RULES.decide(facts(setting, after, false), day).advice())
                .isLessThanOrEqualTo(
                        RULES.decide(facts(setting, before, false), day).advice());
    }

    private record Case(LocalDate first, int distance, Set<Integer> reviewed, Set<Integer> pending, int more) {}

    @Provide
    static Arbitrary<Case> cases() {
        return Combinators.combine(
                        days(),
                        distances(),
                        months(),
                        months(),
                        Arbitraries.integers().between(0, 14))
                .as(Case::new);
    }

    private static Relation relation(LocalDate first, Set<Integer> reviewed, Set<Integer> pending) {
        ClaimHistory claims = ClaimHistory.NONE;
        for (int month : reviewed) {
            claims = claims.withReviewed(YearMonth.from(first).plusMonths(month));
        }
        for (int month : pending) {
            claims = claims.withPending(YearMonth.from(first).plusMonths(month));
        }
        return Relation.begun(Row.INSTITUTION, first).with(claims);
    }

    private static ReinquiryFacts facts(CareSetting setting, Relation relation, boolean revoked) {
        return new ReinquiryFacts(setting, Row.INSTITUTION, Optional.of(relation), revoked);
    }
}

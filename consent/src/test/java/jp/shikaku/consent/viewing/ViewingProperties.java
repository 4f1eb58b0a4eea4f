package jp.shikaku.consent.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.Row;
import jp.shikaku.consent.reinquiry.Relation;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.qualification.ViewingConsent;
import jp.shikaku.core.time.Japan;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of viewing that hold whatever the facts are. */
class ViewingProperties {

    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final long SECONDS = Duration.ofDays(400).toSeconds();
    private static final ViewingRules RULES = ViewingRules.standard();

    @Provide
    static Arbitrary<LocalDateTime> times() {
        return Arbitraries.longs().between(0, SECONDS).map(FIRST::plusSeconds);
    }

    @Provide
    static Arbitrary<ViewingConsent> consents() {
        Arbitrary<Coded<ConsentFlag>> flags =
                Arbitraries.of("0", "1", "1", "1", "2", "3", "7").map(code -> Coded.parse(ConsentFlag.class, code));
        return Combinators.combine(flags.optional(), times().optional(), times().optional())
                .as(ViewingConsent::new);
    }

    @Provide
    static Arbitrary<ViewingFacts> facts() {
        Arbitrary<Booking> bookings = Combinators.combine(times(), Arbitraries.of(Booking.State.class))
                .as((time, state) -> new Booking(time.toLocalDate(), state));
        Arbitrary<Relation> relations = Combinators.combine(times(), times().optional(), times().optional())
                .as((first, ended, confirmed) -> relation(first.toLocalDate(), ended, confirmed));
        return Combinators.combine(
                        Arbitraries.of(CareSetting.class),
                        consents(),
                        bookings.optional(),
                        relations.optional(),
                        declarations().optional())
                .as((setting, consent, booking, relation, declaration) ->
                        new ViewingFacts(setting, consent, Optional.empty(), booking, relation, declaration, false));
    }

    private static Relation relation(LocalDate first, Optional<LocalDateTime> ended, Optional<LocalDateTime> yes) {
        Relation begun = Relation.begun(Row.INSTITUTION, first);
        Relation confirmed =
                yes.map(LocalDateTime::toLocalDate).map(begun::confirmed).orElse(begun);
        return ended.map(confirmed::ended).orElse(confirmed);
    }

    private static Arbitrary<Declaration> declarations() {
        Arbitrary<Set<TwoFactorElement>> factors =
                Arbitraries.of(TwoFactorElement.class).set();
        return Combinators.combine(times(), factors, Arbitraries.of(true, false))
                .as((at, held, emergency) -> emergency
                        ? new Declaration.Emergency(held.size() != 1, held, "急変", at)
                        : new Declaration.Disaster(
                                "架空県", at, at.plusDays(held.size()), Declaration.DisasterConsent.UNABLE, "停電"));
    }

    @Property
    void revocation_dominatesEverything(@ForAll("facts") ViewingFacts facts, @ForAll("times") LocalDateTime now) {
        ViewingFacts revoked = new ViewingFacts(
                facts.setting(),
                facts.consent(),
                facts.card(),
                facts.booking(),
                facts.relation(),
                facts.declaration(),
                true);
        assertThat(RULES.decide(revoked, now).denial()).contains(ConsentCode.REVOKED);
    }

    @Property
    void unknownCode_isDenied(@ForAll("facts") ViewingFacts facts, @ForAll("times") LocalDateTime now) {
        ViewingConsent unknown = facts.consent().toBuilder()
                .flag(Coded.parse(ConsentFlag.class, "8"))
                .build();
        assertThat(RULES.decide(with(facts, unknown), now).isAllowed()).isFalse();
    }

    @Property
    void serverDeadline_isNeverOverrun(@ForAll("facts") ViewingFacts facts, @ForAll("times") LocalDateTime now) {
        if (RULES.decide(facts, now) instanceof ViewingDecision.Allowed) {
            facts.consent()
                    .availableTime()
                    .ifPresent(deadline -> assertThat(now).isBefore(deadline));
        }
    }

    @Property
    void anEarlierDeadline_neverOpens(
            @ForAll("facts") ViewingFacts facts,
            @ForAll("times") LocalDateTime deadline,
            @ForAll("times") LocalDateTime now) {
        ViewingConsent cut = facts.consent().toBuilder()
                .availableTime(facts.consent()
                        .availableTime()
                        .filter(deadline::isAfter)
                        .orElse(deadline))
                .build();
        boolean hasTime = facts.consent().consentTime().isPresent();
        if (hasTime && RULES.decide(with(facts, cut), now).isAllowed()) {
            assertThat(RULES.decide(facts, now).isAllowed()).isTrue();
        }
    }

    /** The decision says itself until when it holds: one nanosecond before it is allowed, then it is not. */
    @Property
    void until_isTheFirstInstantOutside(@ForAll("facts") ViewingFacts facts, @ForAll("times") LocalDateTime now) {
        if (RULES.decide(facts, now) instanceof ViewingDecision.Allowed allowed
                && allowed.until().isPresent()) {
            LocalDateTime end = allowed.until().get();
            assertThat(now).isBefore(end);
            assertThat(RULES.decide(facts, end.minusNanos(1)).isAllowed()).isTrue();
            assertThat(RULES.decide(facts, end).isAllowed()).isFalse();
            assertThat(RULES.decide(facts, end.plusDays(1)).isAllowed()).isFalse();
        }
    }

    @Property
    void outpatientWindow_isExactly86400Seconds(@ForAll("times") LocalDateTime consented) {
        ViewingFacts facts = ViewingFacts.builder(CareSetting.OUTPATIENT)
                .consent(ViewingConsent.builder()
                        .flag(Coded.of(ConsentFlag.CONSENTED))
                        .consentTime(consented)
                        .build())
                .build();
        ViewingDecision.Allowed allowed = (ViewingDecision.Allowed) RULES.decide(facts, consented);
        assertThat(Duration.between(consented, allowed.until().orElseThrow()).toSeconds())
                .isEqualTo(86_400);
        assertThat(RULES.decide(facts, consented.minusNanos(1)).isAllowed()).isFalse();
    }

    @Property
    void decision_doesNotDependOnTheDefaultZone(
            @ForAll("facts") ViewingFacts facts, @ForAll("times") LocalDateTime now, @ForAll("zones") String zone) {
        TimeZone before = TimeZone.getDefault();
        ViewingDecision decided = RULES.decide(facts, now.atZone(Japan.ZONE).toInstant());
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(RULES.decide(facts, now.atZone(Japan.ZONE).toInstant())).isEqualTo(decided);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Provide
    static Arbitrary<String> zones() {
        return Arbitraries.of("UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Pacific/Apia");
    }

    private static ViewingFacts with(ViewingFacts facts, ViewingConsent consent) {
        return new ViewingFacts(
                facts.setting(),
                consent,
                facts.card(),
                facts.booking(),
                facts.relation(),
                facts.declaration(),
                facts.revoked());
    }
}

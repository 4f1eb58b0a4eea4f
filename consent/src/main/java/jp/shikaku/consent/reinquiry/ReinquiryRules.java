package jp.shikaku.consent.reinquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.core.time.Japan;

/**
 * 再照会の規則: may a re-inquiry be tried now? A pure function of what is known and of the time. Immutable and thread-safe.
 *
 * <p>The centre decides; these rules are only stricter, or say that asking makes sense.
 */
public final class ReinquiryRules {

    private static final Set<CareSetting> WITH_REINQUIRY =
            EnumSet.of(CareSetting.HOME_VISIT, CareSetting.HOUSE_CALL, CareSetting.INPATIENT);

    private final ReinquiryPolicy policy;

    /**
     * Rules under a policy.
     *
     * @param policy what the program settles
     */
    public ReinquiryRules(ReinquiryPolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * Decides.
     *
     * @param facts what is known
     * @param now the time
     * @return the advice and its reason
     */
    public ReinquiryDecision decide(ReinquiryFacts facts, Instant now) {
        return decide(facts, LocalDate.ofInstant(now, Japan.ZONE));
    }

    /**
     * Decides for a day.
     *
     * @param facts what is known
     * @param today the day in Japan
     * @return the advice and its reason
     */
    public ReinquiryDecision decide(ReinquiryFacts facts, LocalDate today) {
        return neverPossible(facts)
                .map(reason -> denied(facts, reason))
                .orElseGet(() -> decide(facts.setting(), facts.relation().orElseThrow(), today));
    }

    /** What no day changes. */
    private static Optional<ConsentCode> neverPossible(ReinquiryFacts facts) {
        if (!WITH_REINQUIRY.contains(facts.setting())) {
            return Optional.of(ConsentCode.REINQUIRY_NOT_APPLICABLE);
        }
        if (facts.revoked()) {
            return Optional.of(ConsentCode.REVOKED);
        }
        return facts.relation()
                .map(relation -> unusable(relation, facts))
                .orElseGet(() -> Optional.of(withoutRelation(facts.setting())));
    }

    private static Optional<ConsentCode> unusable(Relation relation, ReinquiryFacts facts) {
        if (!relation.institution().equals(facts.institution())) {
            return Optional.of(ConsentCode.OTHER_INSTITUTION);
        }
        return relation.isOngoing() ? Optional.empty() : Optional.of(ConsentCode.RELATION_ENDED);
    }

    private static ConsentCode withoutRelation(CareSetting setting) {
        return setting == CareSetting.HOUSE_CALL ? ConsentCode.NO_RELATION : ConsentCode.NO_EARLIER_CHECK;
    }

    private ReinquiryDecision decide(CareSetting setting, Relation relation, LocalDate today) {
        LocalDate first = relation.firstCheck();
        if (!today.isAfter(first)) {
            boolean onTheDay = today.isEqual(first);
            return decided(
                    ReinquiryAdvice.DENIED,
                    onTheDay ? ConsentCode.FIRST_VISIT : ConsentCode.BEFORE_FIRST_CHECK,
                    relation,
                    today);
        }
        return today.isAfter(relation.window().end(policy.reading()))
                ? beyondWindow(setting, relation, today)
                : decided(ReinquiryAdvice.ALLOWED_BASE, ConsentCode.INSIDE_BASE_WINDOW, relation, today);
    }

    private ReinquiryDecision beyondWindow(CareSetting setting, Relation relation, LocalDate today) {
        if (!policy.claimsOnline()) {
            return decided(ReinquiryAdvice.DENIED, ConsentCode.NO_ONLINE_CLAIMS, relation, today);
        }
        YearMonth lastNeeded = YearMonth.from(today).minusMonths(policy.reviewLag());
        Continuity continuity = Continuity.of(relation.claims(), YearMonth.from(relation.firstCheck()), lastNeeded);
        if (setting == CareSetting.HOUSE_CALL && continuity != Continuity.UNBROKEN) {
            return decided(ReinquiryAdvice.DENIED, ConsentCode.HOUSE_CALL_OUTSIDE_WINDOW, relation, today);
        }
        return decided(continuity.advice(), continuity.reason(), relation, today);
    }

    /** H-3: where the readings disagree about the day, that is said of every decision. */
    private ReinquiryDecision decided(ReinquiryAdvice advice, ConsentCode reason, Relation relation, LocalDate today) {
        Set<ConsentCode> notices =
                relation.window().isReadingDependent(today) ? Set.of(ConsentCode.READING_DEPENDENT) : Set.of();
        return new ReinquiryDecision(advice, windowEnd(relation), reason, notices);
    }

    private ReinquiryDecision denied(ReinquiryFacts facts, ConsentCode reason) {
        return new ReinquiryDecision(
                ReinquiryAdvice.DENIED, facts.relation().flatMap(this::windowEnd), reason, Set.of());
    }

    private Optional<LocalDate> windowEnd(Relation relation) {
        return Optional.of(relation.window().end(policy.reading()));
    }
}

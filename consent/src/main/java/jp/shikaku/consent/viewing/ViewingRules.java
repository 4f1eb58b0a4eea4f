package jp.shikaku.consent.viewing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.InsuredCardClassification;
import jp.shikaku.core.qualification.ViewingConsent;
import jp.shikaku.core.time.Japan;

/**
 * 閲覧の規則: may one kind of medical information be viewed now? A pure function of what is known and of the time. Immutable and thread-safe.
 *
 * <p>In this order: a revocation closes everything; then the kind of card and the consent flag; then the period of the setting, cut short by
 * the deadline of the centre. A permission means that no rule here forbids it; the centre has the last word.
 */
public final class ViewingRules {

    /** Self-defence forces (自衛官診療証) and medical aid (医療券・調剤券); the day-labour cards have no code of their own. */
    private static final Set<InsuredCardClassification> WITHOUT_VIEWING =
            Set.of(InsuredCardClassification.SELF_DEFENSE_FORCES, InsuredCardClassification.MEDICAL_AID);

    private final Map<CareSetting, ViewingPeriod> periods;

    private ViewingRules(boolean trustsDeadline) {
        ViewingPeriod outpatient = new OutpatientPeriod(trustsDeadline);
        ViewingPeriod online = new OnlinePeriod();
        ViewingPeriod homeVisit = new HomeVisitPeriod();
        this.periods = new EnumMap<>(Map.of(
                CareSetting.OUTPATIENT, outpatient,
                CareSetting.ONLINE, online,
                CareSetting.HOME_VISIT, homeVisit,
                CareSetting.HOUSE_CALL, new HouseCallPeriod(homeVisit, outpatient),
                CareSetting.INPATIENT, new InpatientPeriod(),
                CareSetting.UNUSUAL, new UnusualFlowPeriod(outpatient, online),
                CareSetting.EMERGENCY, new EmergencyPeriod(),
                CareSetting.DISASTER, new DisasterPeriod()));
    }

    /**
     * The rules, never looser than 24 hours for out-patients.
     *
     * @return the rules
     */
    public static ViewingRules standard() {
        return new ViewingRules(false);
    }

    /**
     * The rules for a program that follows a deadline of the centre also when it is later than 24 hours after an out-patient's consent
     * (O-3).
     *
     * @return the rules
     */
    public static ViewingRules trustingServerDeadline() {
        return new ViewingRules(true);
    }

    /**
     * Decides.
     *
     * @param facts what is known
     * @param now the time
     * @return allowed, until when; or denied, and why
     */
    public ViewingDecision decide(ViewingFacts facts, Instant now) {
        return decide(facts, LocalDateTime.ofInstant(now, Japan.ZONE));
    }

    /**
     * Decides.
     *
     * @param facts what is known
     * @param now the time in Japan (V-5: local times are compared with local times)
     * @return allowed, until when; or denied, and why
     */
    public ViewingDecision decide(ViewingFacts facts, LocalDateTime now) {
        Optional<ConsentCode> denial = denial(facts);
        return denial.isPresent()
                ? new ViewingDecision.Denied(denial.get())
                : period(facts).of(facts).and(untilDeadline(facts.consent())).at(now);
    }

    private static Optional<ConsentCode> denial(ViewingFacts facts) {
        if (facts.revoked()) {
            return Optional.of(ConsentCode.REVOKED);
        }
        return facts.card()
                        .flatMap(Coded::known)
                        .filter(WITHOUT_VIEWING::contains)
                        .isPresent()
                ? Optional.of(ConsentCode.CARD_WITHOUT_VIEWING)
                : FlagRule.denial(facts.setting(), facts.consent().flag());
    }

    private ViewingPeriod period(ViewingFacts facts) {
        return periods.get(facts.setting());
    }

    /** V-2 and V-3: the deadline of the centre (閲覧有効期限) cuts every period; without one, that is said. */
    private static Opening untilDeadline(ViewingConsent consent) {
        return consent.availableTime()
                .map(deadline -> Opening.Period.of(LocalDateTime.MIN, deadline, ConsentCode.SERVER_DEADLINE_PASSED))
                .orElseGet(() -> Opening.Period.endless(LocalDateTime.MIN).with(ConsentCode.NO_SERVER_DEADLINE));
    }
}

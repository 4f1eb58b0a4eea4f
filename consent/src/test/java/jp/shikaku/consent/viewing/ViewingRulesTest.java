package jp.shikaku.consent.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.Row;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.InsuredCardClassification;
import jp.shikaku.core.qualification.ViewingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ViewingRulesTest {

    private static final LocalDateTime CONSENTED = LocalDateTime.of(2026, 3, 10, 9, 15);

    static List<Row> boundaries() {
        return ViewingRows.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundaries")
    void decide_atEachBoundary_isWhatTheRuleSays(Row row) {
        assertThat(ViewingRows.decided(row)).isEqualTo(ViewingRows.expected(row));
    }

    @Test
    void boundaries_coverEveryRuleAndSetting() {
        assertThat(boundaries()).extracting(row -> row.get("setting")).contains(names(CareSetting.values()));
        assertThat(boundaries())
                .extracting(row -> row.get("rule").split(" ")[0])
                .contains("O-1", "O-2", "O-3", "N-1", "N-2", "N-3", "N-4", "V-1", "V-2", "V-3", "V-5", "H-1", "X-2");
    }

    private static String[] names(CareSetting[] settings) {
        return List.of(settings).stream().map(CareSetting::name).toArray(String[]::new);
    }

    /** O-3: a program may trust the centre. */
    @Test
    void decide_trustedLaterDeadline_isFollowedAndNoticed() {
        ViewingFacts facts = outpatient(
                        consent().availableTime(CONSENTED.plusDays(2)).build())
                .build();
        assertThat(ViewingRules.trustingServerDeadline().decide(facts, CONSENTED.plusDays(1)))
                .isEqualTo(new ViewingDecision.Allowed(
                        Optional.of(CONSENTED.plusDays(2)), Set.of(ConsentCode.DEADLINE_SUSPICIOUS)));
        assertThat(ViewingRules.trustingServerDeadline().decide(facts, CONSENTED.plusDays(2)))
                .isEqualTo(new ViewingDecision.Denied(ConsentCode.SERVER_DEADLINE_PASSED));
    }

    @ParameterizedTest
    @EnumSource(
            value = InsuredCardClassification.class,
            names = {"SELF_DEFENSE_FORCES", "MEDICAL_AID"})
    void decide_cardWithoutViewing_isDenied(InsuredCardClassification card) {
        ViewingFacts facts = outpatient(consent().build()).card(Coded.of(card)).build();
        assertThat(ViewingRules.standard().decide(facts, CONSENTED).denial())
                .contains(ConsentCode.CARD_WITHOUT_VIEWING);
    }

    @Test
    void decide_generalCard_isAllowed() {
        ViewingFacts facts = outpatient(consent().build())
                .card(Coded.of(InsuredCardClassification.GENERAL))
                .build();
        assertThat(ViewingRules.standard().decide(facts, CONSENTED).isAllowed()).isTrue();
    }

    @Test
    void denial_saysReasonAndNextStepInBothLanguages() {
        ViewingDecision.Denied denied = new ViewingDecision.Denied(ConsentCode.HOURS_24_PASSED);
        assertThat(denied.sentence(Locale.JAPANESE)).isEqualTo("同意から24時間が過ぎています。カードで改めて同意を得てください。");
        assertThat(denied.sentence(Locale.ENGLISH))
                .isEqualTo("24 hours have passed since the consent. Take the consent again with the card.");
    }

    private static ViewingConsent.Builder consent() {
        return ViewingConsent.builder().flag(Coded.of(ConsentFlag.CONSENTED)).consentTime(CONSENTED);
    }

    private static ViewingFacts.Builder outpatient(ViewingConsent consent) {
        return ViewingFacts.builder(CareSetting.OUTPATIENT).consent(consent);
    }
}

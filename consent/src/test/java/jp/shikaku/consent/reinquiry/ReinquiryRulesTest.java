package jp.shikaku.consent.reinquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.Row;
import jp.shikaku.core.FacilityType;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReinquiryRulesTest {

    private final TimeZone defaultZone = TimeZone.getDefault();

    @AfterEach
    void restoreDefaultZone() {
        TimeZone.setDefault(defaultZone);
    }

    static List<Row> boundaries() {
        return Row.of("reinquiry.csv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundaries")
    void decide_atEachBoundary_isWhatTheRuleSays(Row row) {
        assertThat(decided(row)).isEqualTo(row.get("expected"));
    }

    static Stream<String> zones() {
        return Stream.of("UTC", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Kiritimati", "Asia/Tokyo");
    }

    @ParameterizedTest
    @MethodSource("zones")
    void decide_atEachBoundary_isTheSameInEveryDefaultZone(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(boundaries()).allSatisfy(row -> assertThat(decided(row)).isEqualTo(row.get("expected")));
    }

    @Test
    void boundaries_coverEveryRule() {
        assertThat(boundaries())
                .extracting(row -> row.get("rule").split(" ")[0])
                .contains("H-1", "H-3", "H-4", "H-5", "H-6", "H-7", "X-1", "X-2", "X-3", "N-4", "2.6");
    }

    @Test
    void decide_theInstantTheWindowEnds_isThatOfJapan() {
        ReinquiryFacts facts = facts(Relation.begun(Row.INSTITUTION, LocalDate.of(2024, 1, 31)));
        ReinquiryRules rules = new ReinquiryRules(ReinquiryPolicy.statutory());
        assertThat(rules.decide(facts, Instant.parse("2024-04-30T14:59:59.999999999Z"))
                        .advice())
                .isEqualTo(ReinquiryAdvice.ALLOWED_BASE);
        assertThat(rules.decide(facts, Instant.parse("2024-04-30T15:00:00Z")).advice())
                .isEqualTo(ReinquiryAdvice.LIKELY_BROKEN);
    }

    @Test
    void decide_aLongerLag_needsFewerMonths() {
        Relation relation = Relation.begun(Row.INSTITUTION, LocalDate.of(2025, 1, 20))
                .with(ClaimHistory.NONE
                        .withReviewed(java.time.YearMonth.of(2025, 1))
                        .withReviewed(java.time.YearMonth.of(2025, 2)));
        LocalDate day = LocalDate.of(2025, 5, 1);
        assertThat(new ReinquiryRules(ReinquiryPolicy.statutory().withReviewLag(3)).decide(facts(relation), day))
                .isEqualTo(new ReinquiryDecision(
                        ReinquiryAdvice.LIKELY_EXTENDED,
                        Optional.of(LocalDate.of(2025, 4, 30)),
                        ConsentCode.CONTINUED_BY_CLAIMS,
                        Set.of()));
        assertThat(new ReinquiryRules(ReinquiryPolicy.statutory().withReviewLag(2))
                        .decide(facts(relation), day)
                        .advice())
                .isEqualTo(ReinquiryAdvice.LIKELY_BROKEN);
    }

    /** With so long a lag no month can be asked for yet: that shows nothing, however few claims there are. */
    @ParameterizedTest
    @CsvSource({
        "HOME_VISIT, UNKNOWN_ASK_SERVER, CLAIM_NOT_REVIEWED",
        "INPATIENT, UNKNOWN_ASK_SERVER, CLAIM_NOT_REVIEWED",
        "HOUSE_CALL, DENIED, HOUSE_CALL_OUTSIDE_WINDOW"
    })
    void decide_noMonthToBeReviewedYet_isUnclear(CareSetting setting, ReinquiryAdvice advice, ConsentCode reason) {
        ReinquiryFacts facts = new ReinquiryFacts(
                setting,
                Row.INSTITUTION,
                Optional.of(Relation.begun(Row.INSTITUTION, LocalDate.of(2025, 1, 20))),
                false);
        ReinquiryDecision decision = new ReinquiryRules(
                        ReinquiryPolicy.statutory().withReviewLag(6))
                .decide(facts, LocalDate.of(2025, 5, 1));
        assertThat(decision.advice()).isEqualTo(advice);
        assertThat(decision.reason()).isEqualTo(reason);
    }

    @Test
    void policy_negativeLag_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReinquiryPolicy.statutory().withReviewLag(-1));
    }

    @Test
    void advice_tellsWhetherToTryAndWhetherOnlyTheServerKnows() {
        assertThat(Stream.of(ReinquiryAdvice.values()).filter(ReinquiryAdvice::isWorthTrying))
                .containsExactly(
                        ReinquiryAdvice.ALLOWED_BASE,
                        ReinquiryAdvice.LIKELY_EXTENDED,
                        ReinquiryAdvice.UNKNOWN_ASK_SERVER);
        assertThat(Stream.of(ReinquiryAdvice.values()).filter(ReinquiryAdvice::needsServer))
                .containsExactly(
                        ReinquiryAdvice.LIKELY_EXTENDED,
                        ReinquiryAdvice.UNKNOWN_ASK_SERVER,
                        ReinquiryAdvice.LIKELY_BROKEN);
    }

    private static ReinquiryFacts facts(Relation relation) {
        return new ReinquiryFacts(CareSetting.HOME_VISIT, Row.INSTITUTION, Optional.of(relation), false);
    }

    private static String decided(Row row) {
        String[] setting = row.get("setting").split(" ");
        ReinquiryPolicy policy = setting.length > 1 ? ReinquiryPolicy.conservative() : ReinquiryPolicy.statutory();
        ReinquiryDecision decision = new ReinquiryRules(
                        row.find("online").isPresent() ? policy.at(FacilityType.OCCUPATIONAL_CLINIC) : policy)
                .decide(
                        new ReinquiryFacts(
                                CareSetting.valueOf(setting[0]),
                                Row.INSTITUTION,
                                relation(row),
                                row.find("revoked").isPresent()),
                        LocalDate.parse(row.get("today")));
        return Stream.of(
                        Stream.of(decision.advice().name(), decision.reason().name()),
                        decision.windowEnd().map(LocalDate::toString).stream(),
                        decision.notices().stream().map(ConsentCode::name))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static Optional<Relation> relation(Row row) {
        MedicalInstitutionCode institution =
                row.find("institution", MedicalInstitutionCode::of).orElse(Row.INSTITUTION);
        return row.find("first", LocalDate::parse)
                .map(first -> Relation.begun(institution, first)
                        .with(new ClaimHistory(row.months("reviewed"), row.months("pending"))))
                .map(relation -> row.find("ended", LocalDateTime::parse)
                        .map(relation::ended)
                        .orElse(relation));
    }
}

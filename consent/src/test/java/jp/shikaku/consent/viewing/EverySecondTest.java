package jp.shikaku.consent.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.Row;
import jp.shikaku.consent.reinquiry.Relation;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.qualification.ViewingConsent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every second within two days around each edge, under JVM default zones that are not Japan's, against seconds counted from instants. */
class EverySecondTest {

    private static final int TWO_DAYS = 2 * 24 * 60 * 60;
    private static final String CONSENTED = "2026-03-10T09:15:00";

    private final TimeZone defaultZone = TimeZone.getDefault();

    @AfterEach
    void restoreDefaultZone() {
        TimeZone.setDefault(defaultZone);
    }

    /** Facts, and the seconds of the period they open, written with an offset so that no zone is needed to know them. */
    private record Case(ViewingFacts facts, long opens, long closes) {

        static Case of(ViewingFacts.Builder facts, String opens, String closes) {
            return new Case(facts.build(), second(opens), second(closes));
        }

        private static long second(String time) {
            return OffsetDateTime.parse(time).toEpochSecond();
        }

        boolean isOpen(long second) {
            return opens <= second && second < closes;
        }
    }

    private static List<Case> cases() {
        String opens = CONSENTED + "+09:00";
        return List.of(
                Case.of(facts(CareSetting.OUTPATIENT), opens, "2026-03-11T09:15:00+09:00"),
                Case.of(facts(CareSetting.HOUSE_CALL), opens, "2026-03-11T09:15:00+09:00"),
                Case.of(facts(CareSetting.UNUSUAL), opens, "2026-03-11T00:00:00+09:00"),
                Case.of(
                        facts(CareSetting.ONLINE).visitDate(LocalDate.of(2026, 3, 20)),
                        opens,
                        "2026-03-21T00:00:00+09:00"),
                Case.of(facts(CareSetting.HOME_VISIT).relation(relation()), opens, "2026-07-01T00:00:00+09:00"),
                Case.of(
                        facts(CareSetting.HOME_VISIT).relation(relation().confirmed(LocalDate.of(2026, 7, 5))),
                        opens,
                        "2026-07-06T00:00:00+09:00"));
    }

    static Stream<String> zones() {
        return Stream.of("UTC", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Kiritimati", "Asia/Tokyo");
    }

    @ParameterizedTest
    @MethodSource("zones")
    void decide_everySecondAroundEachEdge_grantsNoneOutside(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (Case given : cases()) {
            assertThat(wrongSeconds(given, given.opens)).isZero();
            assertThat(wrongSeconds(given, given.closes)).isZero();
        }
    }

    private static long wrongSeconds(Case given, long edge) {
        ViewingRules rules = ViewingRules.standard();
        long wrong = 0;
        for (long second = edge - TWO_DAYS; second <= edge + TWO_DAYS; second++) {
            boolean allowed =
                    rules.decide(given.facts, Instant.ofEpochSecond(second)).isAllowed();
            wrong += allowed == given.isOpen(second) ? 0 : 1;
        }
        return wrong;
    }

    @ParameterizedTest
    @MethodSource("zones")
    void decide_atEachBoundary_isTheSameInEveryDefaultZone(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(ViewingRows.all())
                .allSatisfy(row ->
                        assertThat(ViewingRows.decided(row)).as(row.toString()).isEqualTo(ViewingRows.expected(row)));
    }

    /** The zone of the test takes effect, or the tests above would show nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Kiritimati"})
    void defaultZone_isTheOneSet(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(java.time.ZoneId.systemDefault().getId()).isEqualTo(zone);
    }

    private static Relation relation() {
        return Relation.begun(Row.INSTITUTION, LocalDate.of(2026, 3, 10));
    }

    private static ViewingFacts.Builder facts(CareSetting setting) {
        return ViewingFacts.builder(setting)
                .consent(ViewingConsent.builder()
                        .flag(Coded.of(ConsentFlag.CONSENTED))
                        .consentTime(java.time.LocalDateTime.parse(CONSENTED))
                        .build());
    }
}

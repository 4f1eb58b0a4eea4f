package jp.shikaku.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.reinquiry.Relation;
import jp.shikaku.consent.viewing.ViewingDecision;
import jp.shikaku.consent.viewing.ViewingFacts;
import jp.shikaku.consent.viewing.ViewingRules;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.qualification.ViewingConsent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision whether medical information may be viewed, without a ledger; beside the bare comparison of two instants. Goal: below 1 µs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConsentDecisionBenchmark {

    private static final LocalDateTime CONSENTED = LocalDateTime.of(2026, 3, 10, 9, 15);

    private final ViewingRules rules = ViewingRules.standard();
    private final ViewingConsent consent = ViewingConsent.builder()
            .flag(Coded.of(ConsentFlag.CONSENTED))
            .consentTime(CONSENTED)
            .availableTime(CONSENTED.plusHours(24))
            .build();
    private final ViewingFacts outpatient =
            ViewingFacts.builder(CareSetting.OUTPATIENT).consent(consent).build();
    private final ViewingFacts homeVisit = ViewingFacts.builder(CareSetting.HOME_VISIT)
            .consent(consent)
            .relation(Relation.begun(MedicalInstitutionCode.of("9910000018"), LocalDate.of(2026, 3, 10)))
            .build();
    private Instant now = Instant.parse("2026-03-10T12:00:00Z");
    private Instant deadline = Instant.parse("2026-03-11T00:15:00Z");

    /** Made by JMH. */
    public ConsentDecisionBenchmark() {}

    /**
     * 24 hours, and the deadline of the centre.
     *
     * @return allowed
     */
    @Benchmark
    public ViewingDecision outpatient() {
        return rules.decide(outpatient, now);
    }

    /**
     * The window of home visits, and the deadline of the centre.
     *
     * @return allowed
     */
    @Benchmark
    public ViewingDecision homeVisit() {
        return rules.decide(homeVisit, now);
    }

    /**
     * The least one could do.
     *
     * @return whether it is early enough
     */
    @Benchmark
    public boolean bareComparison() {
        return now.isBefore(deadline);
    }
}

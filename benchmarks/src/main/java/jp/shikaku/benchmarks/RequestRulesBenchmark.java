package jp.shikaku.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.time.Japan;
import jp.shikaku.core.validation.RuleValidator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The rules of one card check: by the validation engine, and by the same checks written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RequestRulesBenchmark {

    private final RuleValidator validator = RuleValidator.using(Japan.clock());
    private final CardCheck request = CardCheck.builder()
            .insurerNumber("01130012")
            .symbol("１２")
            .number("3456")
            .branch("01")
            .birthdate(LocalDate.of(1968, 1, 15))
            .build()
            .withHeader(RequestHeader.builder()
                    .medicalInstitutionCode(MedicalInstitutionCode.of("0110113719"))
                    .build());

    /** Made by JMH. */
    public RequestRulesBenchmark() {}

    /**
     * As a client checks it before sending.
     *
     * @return what was found: nothing
     */
    @Benchmark
    public List<Violation> engine() {
        return validator.validate(request);
    }

    /**
     * The same questions, asked one by one.
     *
     * @return whether all hold
     */
    @Benchmark
    public boolean byHand() {
        CardSearchKey key = request.searchKey();
        MedicalInstitutionCode institution =
                request.header().medicalInstitutionCode().orElseThrow();
        LocalDate today = LocalDate.now(Japan.clock());
        return institution.hasValidCheckDigit()
                && institution.hasRealPrefecture()
                && key.insurerNumber()
                        .filter(number -> number.hasValidCheckDigit() && number.hasRealPrefecture())
                        .isPresent()
                && key.insuredIdentificationNumber().isPresent()
                && key.birthdate()
                        .filter(date -> !date.isAfter(today) && !date.isBefore(today.minusYears(130)))
                        .isPresent()
                && key.limitConsent().filter(code -> code.known().isPresent()).isPresent();
    }
}

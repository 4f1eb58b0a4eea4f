package jp.shikaku.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.normalization.NameDefect;
import jp.shikaku.core.qualification.Coverage;
import jp.shikaku.core.qualification.Person;
import jp.shikaku.core.qualification.Qualification;
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

/** The rules of one qualification of an answer: by the validation engine, and by the same checks written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class QualificationRulesBenchmark {

    private final RuleValidator validator = RuleValidator.using(Japan.clock());
    private final Qualification qualification = Qualification.builder()
            .person(Person.builder()
                    .name("架空　太郎")
                    .nameKana("ｶｸｳ ﾀﾛｳ")
                    .birthdate(LocalDate.of(1968, 1, 15))
                    .build())
            .coverage(Coverage.builder()
                    .insurerNumber(InsurerNumber.of("01130012"))
                    .insuredCardSymbol(InsuredCardSymbol.of("１２"))
                    .insuredIdentificationNumber(InsuredIdentificationNumber.of("3456"))
                    .insuredBranchNumber(InsuredBranchNumber.of("01"))
                    .insuredName("架空　太郎")
                    .qualificationDate(LocalDate.of(2020, 4, 1))
                    .insuredCardValidDate(LocalDate.of(2020, 4, 1))
                    .insuredCardExpirationDate(LocalDate.of(2027, 3, 31))
                    .build())
            .build();

    /** Made by JMH. */
    public QualificationRulesBenchmark() {}

    /**
     * As a vendor may check it after it came.
     *
     * @return what was found: nothing
     */
    @Benchmark
    public List<Violation> engine() {
        return validator.validate(qualification);
    }

    /**
     * The same questions, asked one by one.
     *
     * @return whether all hold
     */
    @Benchmark
    public boolean byHand() {
        return isPlausible(qualification.person())
                && isPlausible(qualification.coverage())
                && (qualification.limitConsent().flag().isPresent()
                        || qualification.limitApplicationCertificate().isEmpty());
    }

    private static boolean isPlausible(Person person) {
        LocalDate today = LocalDate.now(Japan.clock());
        return holds(person.name(), QualificationRulesBenchmark::isLegible)
                && holds(person.nameKana(), kana -> kana.chars().allMatch(QualificationRulesBenchmark::isHalfWidth))
                && holds(person.birthdate(), date -> !date.isAfter(today) && !date.isBefore(today.minusYears(130)));
    }

    private static boolean isPlausible(Coverage coverage) {
        return holds(coverage.insurerNumber(), number -> number.hasValidCheckDigit() && number.hasRealPrefecture())
                && holds(coverage.insuredName(), QualificationRulesBenchmark::isLegible)
                && coverage.insuredBranchNumber().isPresent()
                && inOrder(coverage.qualificationDate(), coverage.disqualificationDate())
                && inOrder(coverage.insuredCardValidDate(), coverage.insuredCardExpirationDate());
    }

    private static boolean isLegible(String name) {
        return NameDefect.in(name).isEmpty();
    }

    private static boolean isHalfWidth(int character) {
        return character < 0x80 || character >= 0xFF61 && character <= 0xFF9F;
    }

    private static boolean inOrder(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.isEmpty() || holds(to, end -> !end.isBefore(from.get()));
    }

    private static <T> boolean holds(Optional<T> value, Predicate<T> rule) {
        return value.filter(rule.negate()).isEmpty();
    }
}

package jp.shikaku.core.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.linking.CoverageComparison.Outcome;
import jp.shikaku.core.qualification.Coverage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What an answer changes. */
class CoverageComparisonProperties {

    private static final Coverage HELD = Coverage.builder()
            .insurerNumber(InsurerNumber.of("06990014"))
            .insuredCardSymbol(InsuredCardSymbol.of("１２－３"))
            .insuredIdentificationNumber(InsuredIdentificationNumber.of("0045"))
            .insuredName("髙橋　一郎")
            .build();

    @Example
    void of_sameCardWrittenInAnotherWay_isTheSame() {
        CoverageComparison comparison = CoverageComparison.of(
                HELD,
                HELD.toBuilder()
                        .insuredCardSymbol(InsuredCardSymbol.of("12-3"))
                        .insuredIdentificationNumber(InsuredIdentificationNumber.of("００４５"))
                        .insuredName("髙橋 一郎")
                        .build());

        assertThat(comparison.outcome()).isEqualTo(Outcome.SAME);
        assertThat(comparison.mayBeTakenOver()).isTrue();
    }

    @Example
    void of_moreThanWasHeld_isAdded() {
        CoverageComparison comparison = CoverageComparison.of(
                HELD,
                HELD.toBuilder()
                        .insuredBranchNumber(InsuredBranchNumber.of("01"))
                        .build());

        assertThat(comparison.outcome()).isEqualTo(Outcome.INFORMATION_ADDED);
        assertThat(comparison.added()).containsExactly("InsuredBranchNumber");
        assertThat(comparison.mayBeTakenOver()).isTrue();
    }

    /** "Same insurer and new information" is what may be linked and updated; who tells no insurer does not tell that it is the same. */
    @Example
    void of_insurerAbsentOnEitherSide_isNeverTakenOver() {
        Coverage without = HELD.toBuilder().insurerNumber(null).build();

        assertInsurerNotTold(CoverageComparison.of(without, HELD));
        assertInsurerNotTold(CoverageComparison.of(HELD, without));
        assertInsurerNotTold(CoverageComparison.of(without, without));
        assertInsurerNotTold(CoverageComparison.of(HELD, Coverage.builder().build()));
    }

    private static void assertInsurerNotTold(CoverageComparison comparison) {
        assertThat(comparison.outcome()).isEqualTo(Outcome.INSURER_NOT_TOLD);
        assertThat(comparison.mayBeTakenOver()).isFalse();
    }

    @Example
    void of_anotherDate_isAChangeForAPerson() {
        CoverageComparison comparison = CoverageComparison.of(
                HELD.toBuilder().qualificationDate(LocalDate.of(2026, 4, 1)).build(),
                HELD.toBuilder().qualificationDate(LocalDate.of(2026, 4, 2)).build());

        assertThat(comparison.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(comparison.changed()).containsExactly("QualificationDate");
        assertThat(comparison.mayBeTakenOver()).isFalse();
    }

    @Example
    void of_anotherInsurer_isNeverTakenOver() {
        CoverageComparison comparison = CoverageComparison.of(
                HELD,
                HELD.toBuilder()
                        .insurerNumber(InsurerNumber.of("990010"))
                        .insuredIdentificationNumber(InsuredIdentificationNumber.of("9"))
                        .build());

        assertThat(comparison.outcome()).isEqualTo(Outcome.INSURER_CHANGED);
        assertThat(comparison.changed()).containsExactly("InsurerNumber", "InsuredIdentificationNumber");
        assertThat(comparison.mayBeTakenOver()).isFalse();
    }

    @Example
    void of_nameWithASubstitute_isUncertain() {
        CoverageComparison comparison = CoverageComparison.of(
                HELD, HELD.toBuilder().insuredName("●橋　一郎").build());

        assertThat(comparison.outcome()).isEqualTo(Outcome.SAME);
        assertThat(comparison.uncertain()).containsExactly("InsuredName");
        assertThat(comparison.mayBeTakenOver()).isFalse();
    }

    @Property(tries = 300)
    void of_anyCoverageWithItself_isTheSame(@ForAll("coverages") Coverage coverage) {
        CoverageComparison comparison = CoverageComparison.of(coverage, coverage);

        Outcome outcome = coverage.insurerNumber().isPresent() ? Outcome.SAME : Outcome.INSURER_NOT_TOLD;
        assertThat(comparison).isEqualTo(new CoverageComparison(outcome, List.of(), List.of(), List.of()));
    }

    @Property(tries = 300)
    void of_anyTwo_changesAreTheSameBothWays(@ForAll("coverages") Coverage one, @ForAll("coverages") Coverage other) {
        assertThat(CoverageComparison.of(one, other).changed())
                .isEqualTo(CoverageComparison.of(other, one).changed());
    }

    @Property(tries = 300)
    void nameComparison_oneSubstitute_standsForOneCharacter(@ForAll("names") String name, @ForAll int place) {
        StringBuilder substituted = new StringBuilder(name);
        substituted.setCharAt(Math.floorMod(place, name.length()), '●');

        assertThat(NameComparison.of(name, name)).isEqualTo(NameComparison.SAME);
        assertThat(NameComparison.of(name, substituted.toString())).isNotEqualTo(NameComparison.DIFFERENT);
        assertThat(NameComparison.of(name, substituted + "●")).isEqualTo(NameComparison.DIFFERENT);
    }

    @Provide
    Arbitrary<Coverage> coverages() {
        return Combinators.combine(
                        Arbitraries.of("06990014", "990010", "39131156")
                                .map(InsurerNumber::of)
                                .injectNull(0.3),
                        Arbitraries.of("１２", "12", "架空")
                                .map(InsuredCardSymbol::of)
                                .injectNull(0.3),
                        Arbitraries.of("01", "02").map(InsuredBranchNumber::of).injectNull(0.3),
                        Arbitraries.of("髙橋", "●橋", "高橋").injectNull(0.3))
                .as((insurer, symbol, branch, name) -> Coverage.builder()
                        .insurerNumber(insurer)
                        .insuredCardSymbol(symbol)
                        .insuredBranchNumber(branch)
                        .insuredName(name)
                        .build());
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("架空一郎花子橋").ofMinLength(1).ofMaxLength(8);
    }
}

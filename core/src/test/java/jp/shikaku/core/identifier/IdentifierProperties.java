package jp.shikaku.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import jp.shikaku.core.error.InvalidRequestException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any text. */
class IdentifierProperties {

    private static final List<Function<String, ?>> FACTORIES = List.of(
            InsurerNumber::of,
            MedicalInstitutionCode::of,
            PublicExpenseNumber::of,
            BeneficiaryNumber::of,
            InsuredBranchNumber::of,
            InsuredCardSymbol::of,
            InsuredIdentificationNumber::of,
            ReferenceNumber::of,
            ArbitraryFileIdentifier::of,
            ArbitraryIdentifier::of,
            PostNumber::of,
            ContributionRatio::of);

    /** Any UTF-16, lone surrogates included. */
    @Provide
    static Arbitrary<String> anyText() {
        return Arbitraries.oneOf(
                Arbitraries.chars().all().array(char[].class).ofMaxSize(30).map(String::new),
                Arbitraries.strings().all().ofMaxLength(10_000),
                Arbitraries.strings()
                        .withChars("0123456789０１２３４５６７８９ 　-－ー\uD83D\uDE00")
                        .ofMaxLength(12));
    }

    @Property
    void of_anyText_isTakenOrRefusedAsInvalid(@ForAll("anyText") String text) {
        for (Function<String, ?> factory : FACTORIES) {
            try {
                assertThat(factory.apply(text)).isNotNull();
            } catch (InvalidRequestException refusal) {
                assertThat(refusal.violations()).hasSize(1);
            }
        }
    }

    @Property
    void of_valueOfANumber_isTheNumberAgain(@ForAll("anyText") String text) {
        for (Function<String, ?> factory : FACTORIES) {
            try {
                Object value = factory.apply(text);
                if (value instanceof CheckedNumber number) {
                    assertThat(factory.apply(number.value())).isEqualTo(number);
                    assertThat(number.value()).matches("[0-9]+");
                }
            } catch (InvalidRequestException refusal) {
                assertThat(refusal.violations()).hasSize(1);
            }
        }
    }

    @Property
    void comparable_ofAComparableForm_isItself(@ForAll("anyText") String text) {
        String comparable = Characters.comparable(text);
        assertThat(Characters.comparable(comparable)).isEqualTo(comparable);
    }

    @Property
    void matches_isAnEquivalence(@ForAll("cardTexts") String one, @ForAll("cardTexts") String other) {
        InsuredIdentificationNumber first = InsuredIdentificationNumber.of(one);
        InsuredIdentificationNumber second = InsuredIdentificationNumber.of(other);
        assertThat(first.matches(first)).isTrue();
        assertThat(first.matches(second)).isEqualTo(second.matches(first));
        assertThat(first.matches(second)).isEqualTo(first.comparable().equals(second.comparable()));
    }

    @Provide
    static Arbitrary<String> cardTexts() {
        return Arbitraries.strings().withChars("012０１２-－ー公ｶﾞ").ofMinLength(1).ofMaxLength(4);
    }

    @Property
    void contributionRatio_digits_areReadBack(@ForAll @IntRange(max = 100) int percent) {
        assertThat(ContributionRatio.of(new ContributionRatio(percent).digits()))
                .isEqualTo(new ContributionRatio(percent));
    }
}

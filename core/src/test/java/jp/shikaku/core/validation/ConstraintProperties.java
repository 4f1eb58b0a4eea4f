package jp.shikaku.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.time.Japan;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a person types, a rule answers: it never throws, and what it finds has a sentence in both languages. */
class ConstraintProperties {

    /** Every constraint that applies to text, on a vendor's class. */
    @CardCombination(insurerNumber = "insurer", symbol = "symbol", branch = "branch")
    @DateOrder(from = "date", to = "month")
    record Texts(
            @ValidInsurerNumber String insurer,
            @ValidPayerNumber String payer,
            @ValidBeneficiaryNumber String beneficiary,
            @ValidInstitutionCode String institution,
            @Form(ValueForm.CARD_SYMBOL) String symbol,
            @Form(ValueForm.CARD_NUMBER) String number,
            @Form(ValueForm.BRANCH_NUMBER) String branch,
            @Form(ValueForm.REFERENCE_NUMBER) String reference,
            @Form(ValueForm.FILE_IDENTIFIER) String file,
            @Form(ValueForm.ARBITRARY_IDENTIFIER) String identifier,
            @Form(ValueForm.POST_NUMBER) String post,
            @Form(ValueForm.CONTRIBUTION_RATIO) String ratio,
            @Form(ValueForm.DATE) String date,
            @Form(ValueForm.MONTH) String month,
            @PlausibleBirthdate String birthdate,
            @HalfWidthKana String half,
            @FullWidth String full,
            @FullWidthKana String kana,
            @LegibleName String name) {

        static Texts of(String text) {
            return new Texts(
                    text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text,
                    text, text, text);
        }

        @Override
        public String toString() {
            return "Texts[masked]";
        }
    }

    private final RuleValidator validator = RuleValidator.using(Japan.clock());

    @Property(tries = 200)
    void validate_anyText_answersInBothLanguagesWithoutTheText(@ForAll("texts") String text) {
        List<Violation> found = validator.validate(Texts.of(text));

        assertThat(found).allSatisfy(violation -> {
            for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                assertThat(violation.message(locale)).isNotBlank();
                assertThat(violation.next(locale)).isNotBlank();
            }
            if (text.length() > 60) {
                assertThat(violation.message(Locale.JAPANESE)).doesNotContain(text);
            }
        });
    }

    @Property(tries = 500)
    void validate_digitsOfAnyWidthAndLength_answers(@ForAll("digits") String text) {
        assertThat(validator.validate(Texts.of(text))).isNotNull();
    }

    /** Up to 10,000 code points: unassigned ones, lone surrogates, anything. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> any = Arbitraries.chars().all();
        Arbitrary<Character> surrogates = Arbitraries.chars().range(Character.MIN_SURROGATE, Character.MAX_SURROGATE);
        Arbitrary<Character> kana = Arbitraries.chars().range('\u3041', '\u30FF');
        Arbitrary<String> shortOnes =
                Arbitraries.oneOf(any, surrogates, kana).list().ofMaxSize(30).map(ConstraintProperties::join);
        Arbitrary<String> longOnes = shortOnes
                .filter(text -> !text.isEmpty())
                .map(text -> text.repeat(10_000 / text.codePointCount(0, text.length())));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, shortOnes), net.jqwik.api.Tuple.of(1, longOnes));
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().withChars("0123456789０１９ 　-－").ofMaxLength(12);
    }

    private static String join(List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }
}

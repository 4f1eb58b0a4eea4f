package jp.shikaku.core.validation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.time.Japan;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a person types, a rule answers: it never throws, and what it finds has a sentence in both languages. */
class ConstraintProperties {

    /** Every constraint that applies to text, or to what is made of text, on a vendor's class. */
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
            @LegibleName String name,
            @Required Optional<String> required,
            @KnownCode Coded<Sex> code) {

        static Texts of(String text) {
            return new Texts(
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    Optional.of(text),
                    Coded.parse(Sex.class, text));
        }

        @Override
        public String toString() {
            return "Texts[masked]";
        }
    }

    /** The others apply to months, days, qualifications and fetches, which no text is. */
    private static final List<String> NOT_FOR_TEXT =
            List.of("NotReversed", "PlausiblePeriod", "LimitCertificateConsented", "FittingRanges");

    /** Those made of several rules, by field, with the rule about the form. */
    private static final Map<String, DiagnosticCode> FORMS = Map.of(
            "Insurer", DiagnosticCode.INVALID_INSURER_NUMBER,
            "Payer", DiagnosticCode.INVALID_PAYER_NUMBER,
            "Beneficiary", DiagnosticCode.INVALID_BENEFICIARY_NUMBER,
            "Institution", DiagnosticCode.INVALID_INSTITUTION_CODE);

    private final RuleValidator validator = RuleValidator.using(Japan.clock());

    @Example
    void texts_bearEveryConstraintOfTheLibrary() {
        assertThat(constraints(Texts.class).map(Class::getSimpleName))
                .containsAll(Constraints.all().stream()
                        .map(Class::getSimpleName)
                        .filter(name -> !NOT_FOR_TEXT.contains(name))
                        .toList());
    }

    private static Stream<Class<?>> constraints(Class<?> type) {
        return Stream.concat(Stream.of(type), Stream.of(type.getDeclaredFields()))
                .flatMap(place -> Stream.of(place.getAnnotations()))
                .map(Annotation::annotationType)
                .flatMap(found -> Stream.concat(Stream.of(found), madeOf(found)));
    }

    private static Stream<Class<?>> madeOf(Class<?> constraint) {
        return Stream.of(constraint.getAnnotations()).map(Annotation::annotationType);
    }

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

    @Property(tries = 500)
    void validate_numberWithoutItsForm_breaksNoOtherRule(@ForAll("digits") String text) {
        Map<String, List<DiagnosticCode>> found = validator.validate(Texts.of(text)).stream()
                .collect(groupingBy(Violation::field, mapping(Violation::code, toList())));

        FORMS.forEach((field, form) -> {
            if (found.getOrDefault(field, List.of()).contains(form)) {
                assertThat(found.get(field)).containsExactly(form);
            }
        });
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

package jp.shikaku.core.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.normalization.Normalization;
import jp.shikaku.core.qualification.Person;
import jp.shikaku.core.qualification.Qualification;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who is meant: none, one or many, and never a choice among many. */
class PatientMatcherProperties {

    private static final LocalDate BORN = LocalDate.of(1968, 1, 15);

    @Example
    void match_byReferenceNumber_goesBeforeTheName() {
        PatientIdentity registered = PatientIdentity.of(ReferenceNumber.of("A1"), "カクウ　タロウ", BORN);
        PatientIdentity namesake = PatientIdentity.of(null, "ミホン", BORN);
        PatientIdentity came = PatientIdentity.of(ReferenceNumber.of("A1"), "ﾐﾎﾝ", BORN);

        assertThat(match(List.of(namesake, registered), came))
                .isEqualTo(new PatientMatch.One<>(registered, PatientMatch.Basis.REFERENCE_NUMBER));
    }

    @Example
    void match_unknownReferenceNumber_fallsBackToKanaInAnyWidthAndBirthdate() {
        PatientIdentity held = PatientIdentity.of(null, "ｶﾞｸｳ ﾀﾛｳ", BORN);
        Qualification came = Qualification.builder()
                .person(Person.builder().nameKana("ガクウ　タロウ").birthdate(BORN).build())
                .referenceNumber(ReferenceNumber.of("B2"))
                .build();

        assertThat(match(List.of(held), PatientIdentity.of(came)))
                .isEqualTo(new PatientMatch.One<>(held, PatientMatch.Basis.KANA_AND_BIRTHDATE));
        assertThat(match(List.of(held), PatientIdentity.of(null, "ガクウ　タロウ", BORN.plusDays(1))))
                .isEqualTo(new PatientMatch.None<>());
    }

    @Example
    void match_namesakesBornOnOneDay_areMany() {
        PatientIdentity one = PatientIdentity.of(null, "カクウ", BORN);
        PatientIdentity other = PatientIdentity.of(ReferenceNumber.of("A1"), "かくう", BORN);
        PatientIdentity came = PatientIdentity.of(null, "ｶｸｳ", BORN);

        assertThat(match(List.of(one, other), came))
                .isEqualTo(new PatientMatch.Many<>(List.of(one, other), PatientMatch.Basis.KANA_AND_BIRTHDATE));
    }

    @Example
    void match_patientUnderAnotherReferenceNumber_isNotMeant() {
        PatientIdentity other = PatientIdentity.of(ReferenceNumber.of("A1"), "カクウ", BORN);

        assertThat(match(List.of(other), PatientIdentity.of(ReferenceNumber.of("B2"), "カクウ", BORN)))
                .isEqualTo(new PatientMatch.None<>());
    }

    @Example
    void match_withoutKanaOrBirthdate_isNone() {
        PatientIdentity nameless = PatientIdentity.of(null, null, BORN);

        assertThat(match(List.of(nameless, nameless), nameless)).isEqualTo(new PatientMatch.None<>());
    }

    /** The patients are two namesakes under A1 and B2; a plus stands between numbers, or between the qualifications a unit has. */
    @Example
    void match_unitOfABulkResult_isFoundByTheNumberThatIsItsOwn() {
        assertThat(matched("B2", 1, 0)).isEqualTo("B2 by REFERENCE_NUMBER");
        assertThat(matched("A1+B2", 2, 0)).isEqualTo("A1 by REFERENCE_NUMBER");
        assertThat(matched("A1+B2", 2, 1)).isEqualTo("B2 by REFERENCE_NUMBER");
        assertThat(matched("B2", 2, 1)).as("one number is the person's").isEqualTo("B2 by REFERENCE_NUMBER");
        assertThat(matched("B2+C3", 1, 0)).as("not known which").isEqualTo("B2 by KANA_AND_BIRTHDATE");
        assertThat(matched("A1+B2", 1, 0)).as("not known which").isEqualTo("several");
        assertThat(matched("C3", 1, 0)).as("contradicted").isEqualTo("nobody");
        assertThat(matched("C3+D4", 1, 0)).as("contradicted").isEqualTo("nobody");
    }

    private static String matched(String numbers, int qualifications, int index) {
        Qualification told = Qualification.builder()
                .person(Person.builder().nameKana("ｶｸｳ").birthdate(BORN).build())
                .build();
        BulkConfirmUnit unit = BulkConfirmUnit.builder()
                .referenceNumbers(
                        Stream.of(numbers.split("\\+")).map(ReferenceNumber::of).toList())
                .qualifications(Collections.nCopies(qualifications, told))
                .build();
        List<PatientIdentity> namesakes = Stream.of("A1", "B2")
                .map(number -> PatientIdentity.of(ReferenceNumber.of(number), "カクウ", BORN))
                .toList();
        PatientMatch<PatientIdentity> match = match(namesakes, PatientIdentity.of(unit, index));
        if (match instanceof PatientMatch.One<PatientIdentity> one) {
            return one.patient().referenceNumbers().iterator().next().value() + " by " + one.basis();
        }
        return match instanceof PatientMatch.None ? "nobody" : "several";
    }

    @Property(tries = 300)
    void match_anyPatients_doesNotDependOnTheirOrder(
            @ForAll("patients") List<PatientIdentity> patients,
            @ForAll("keys") PatientIdentity came,
            @ForAll Random random) {
        List<PatientIdentity> shuffled = new ArrayList<>(patients);
        Collections.shuffle(shuffled, random);

        assertThat(new HashSet<>(candidates(match(shuffled, came))))
                .isEqualTo(new HashSet<>(candidates(match(patients, came))));
    }

    @Property(tries = 300)
    void match_anyPatients_namesEachOneThatIsMeantAndNoOther(
            @ForAll("patients") List<PatientIdentity> patients, @ForAll("keys") PatientIdentity came) {
        List<PatientIdentity> byNumber = patients.stream()
                .filter(patient -> came.referenceNumbers().size() == 1
                        && patient.referenceNumbers().equals(came.referenceNumbers()))
                .toList();
        List<PatientIdentity> found = candidates(match(patients, came));

        if (!byNumber.isEmpty()) {
            assertThat(found).isEqualTo(byNumber);
        } else {
            assertThat(found).allSatisfy(patient -> {
                assertThat(patient.nameKana()).isEqualTo(came.nameKana()).isPresent();
                assertThat(patient.birthdate()).isEqualTo(came.birthdate()).isPresent();
            });
        }
    }

    @Property(tries = 300)
    void key_kanaInAnyWidth_isTheSameKey(@ForAll("kana") String kana) {
        PatientIdentity key = PatientIdentity.of(null, kana, BORN);

        assertThat(PatientIdentity.of(null, Normalization.halfWidthKana(kana).value(), BORN))
                .isEqualTo(key);
        assertThat(PatientIdentity.of(null, Normalization.fullWidthKana(kana).value(), BORN))
                .isEqualTo(key);
        assertThat(PatientIdentity.of(null, " " + kana + "　", BORN)).isEqualTo(key);
    }

    private static PatientMatch<PatientIdentity> match(List<PatientIdentity> patients, PatientIdentity came) {
        return PatientMatcher.among(patients, key -> key).match(came);
    }

    private static List<PatientIdentity> candidates(PatientMatch<PatientIdentity> match) {
        if (match instanceof PatientMatch.Many<PatientIdentity> many) {
            assertThat(many.candidates()).hasSizeGreaterThan(1);
            return many.candidates();
        }
        return match instanceof PatientMatch.One<PatientIdentity> one ? List.of(one.patient()) : List.of();
    }

    @Provide
    Arbitrary<List<PatientIdentity>> patients() {
        return keys().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<PatientIdentity> keys() {
        Arbitrary<Set<ReferenceNumber>> numbers =
                Arbitraries.of("1", "2", "3").map(ReferenceNumber::of).set().ofMaxSize(2);
        Arbitrary<Optional<String>> names = Arbitraries.of("ｶｸｳ", "カクウ", "ミホン").optional(0.9);
        Arbitrary<Optional<LocalDate>> days =
                Arbitraries.of(BORN, BORN.plusDays(1)).optional(0.9);
        return Combinators.combine(numbers, names, days).as(PatientIdentity::new);
    }

    @Provide
    Arbitrary<String> kana() {
        return Arbitraries.strings().withChars("カガパヴアンーッャ　ｶﾞﾊﾟかが").ofMaxLength(12);
    }
}

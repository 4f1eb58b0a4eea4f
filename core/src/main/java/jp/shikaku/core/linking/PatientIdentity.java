package jp.shikaku.core.linking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.normalization.Normalization;
import jp.shikaku.core.qualification.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * By what a patient is recognised. Immutable and thread-safe.
 *
 * @param referenceNumbers 照会番号 ({@code ReferenceNumber}): the number under which the patient was registered with the centre; several when
 *     it is one of them and not known which, so that none of them finds a patient, and a patient under yet another number is not meant
 * @param nameKana 氏名カナ ({@code NameKana}): full-width katakana without spaces, however it was written
 * @param birthdate 生年月日 ({@code Birthdate})
 */
public record PatientIdentity(
        Set<ReferenceNumber> referenceNumbers, Optional<String> nameKana, Optional<LocalDate> birthdate) {

    /**
     * An identity whose kana are brought into one form.
     *
     * @param referenceNumbers the reference number, or those it is one of
     * @param nameKana the name in kana of any width
     * @param birthdate the birth date
     */
    public PatientIdentity {
        referenceNumbers = Set.copyOf(referenceNumbers);
        Objects.requireNonNull(birthdate, "birthdate");
        nameKana = nameKana.map(PatientIdentity::comparable).filter(kana -> !kana.isEmpty());
    }

    private static String comparable(String kana) {
        return Normalization.fullWidthKana(kana)
                .value()
                .codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * The identity of a patient of one's own.
     *
     * @param referenceNumber the number registered with the centre, or null
     * @param nameKana the name in kana of any width, or null
     * @param birthdate the birth date, or null
     * @return the identity
     */
    public static PatientIdentity of(
            @Nullable ReferenceNumber referenceNumber, @Nullable String nameKana, @Nullable LocalDate birthdate) {
        return new PatientIdentity(
                Stream.ofNullable(referenceNumber).collect(Collectors.toSet()),
                Optional.ofNullable(nameKana),
                Optional.ofNullable(birthdate));
    }

    /**
     * The identity of who came in an answer about one person. In a bulk result the numbers stand beside the qualifications: see
     * {@link #of(BulkConfirmUnit, int)}.
     *
     * @param qualification a qualification of the answer
     * @return the identity
     */
    public static PatientIdentity of(Qualification qualification) {
        return of(qualification, List.of());
    }

    /**
     * The identity of who came in a unit of a bulk result. Where there are as many reference numbers as qualifications, they belong together
     * in their order, as one client takes it (assumption); otherwise any of the numbers may be meant.
     *
     * @param unit the unit
     * @param index which of its qualifications, from 0
     * @return the identity
     * @throws IndexOutOfBoundsException if the unit has no such qualification
     */
    public static PatientIdentity of(BulkConfirmUnit unit, int index) {
        List<ReferenceNumber> numbers = unit.referenceNumbers();
        boolean paired = numbers.size() == unit.qualifications().size();
        return of(unit.qualifications().get(index), paired ? List.of(numbers.get(index)) : numbers);
    }

    private static PatientIdentity of(Qualification qualification, List<ReferenceNumber> besides) {
        return new PatientIdentity(
                Stream.concat(qualification.referenceNumber().stream(), besides.stream())
                        .collect(Collectors.toSet()),
                qualification.person().nameKana(),
                qualification.person().birthdate());
    }

    /** Both numbers are known for certain. */
    boolean hasReferenceNumberOf(PatientIdentity other) {
        return referenceNumbers.size() == 1 && referenceNumbers.equals(other.referenceNumbers);
    }

    /** Kana and birth date agree, and no reference number speaks against it. */
    boolean isNamedAs(PatientIdentity other) {
        boolean contradicted = !referenceNumbers.isEmpty()
                && !other.referenceNumbers.isEmpty()
                && Collections.disjoint(referenceNumbers, other.referenceNumbers);
        return nameKana.isPresent()
                && birthdate.isPresent()
                && nameKana.equals(other.nameKana)
                && birthdate.equals(other.birthdate)
                && !contradicted;
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "PatientIdentity[masked]";
    }
}

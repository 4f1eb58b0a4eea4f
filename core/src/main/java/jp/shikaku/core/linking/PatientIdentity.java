package jp.shikaku.core.linking;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.normalization.Normalization;
import jp.shikaku.core.qualification.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * By what a patient is recognised. Immutable and thread-safe.
 *
 * @param referenceNumber 照会番号 ({@code ReferenceNumber}): the number under which the patient was registered with the centre
 * @param nameKana 氏名カナ ({@code NameKana}): full-width katakana without spaces, however it was written
 * @param birthdate 生年月日 ({@code Birthdate})
 */
public record PatientIdentity(
        Optional<ReferenceNumber> referenceNumber, Optional<String> nameKana, Optional<LocalDate> birthdate) {

    /**
     * An identity whose kana are brought into one form.
     *
     * @param referenceNumber the reference number
     * @param nameKana the name in kana of any width
     * @param birthdate the birth date
     */
    public PatientIdentity {
        Objects.requireNonNull(referenceNumber, "referenceNumber");
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
                Optional.ofNullable(referenceNumber), Optional.ofNullable(nameKana), Optional.ofNullable(birthdate));
    }

    /**
     * The identity of who came in an answer.
     *
     * @param qualification a qualification of the answer
     * @return the identity
     */
    public static PatientIdentity of(Qualification qualification) {
        return new PatientIdentity(
                qualification.referenceNumber(),
                qualification.person().nameKana(),
                qualification.person().birthdate());
    }

    boolean hasReferenceNumberOf(PatientIdentity other) {
        return referenceNumber.isPresent() && referenceNumber.equals(other.referenceNumber);
    }

    /** Kana and birth date agree, and no reference number speaks against it. */
    boolean isNamedAs(PatientIdentity other) {
        boolean contradicted = referenceNumber.isPresent()
                && other.referenceNumber.isPresent()
                && !referenceNumber.equals(other.referenceNumber);
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

package jp.shikaku.core.identifier;

/** A number that names a prefecture (都道府県番号). Immutable and thread-safe. */
public sealed interface PrefectureNumber permits InsurerNumber, MedicalInstitutionCode, PublicExpenseNumber {

    /**
     * Returns the number of the prefecture.
     *
     * @return two digits, 01 to 47 but for tests
     */
    String prefecture();

    /**
     * Whether there is such a prefecture.
     *
     * @return whether it is 01 to 47
     */
    default boolean hasRealPrefecture() {
        int number = Integer.parseInt(prefecture());
        return number >= 1 && number <= 47;
    }
}

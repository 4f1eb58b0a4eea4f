package jp.shikaku.core.code;

/**
 * 社会保険状況 (OQSCD021): Whether the person is covered by a social insurance.
 *
 * <p>Immutable and thread-safe. This list rests on one public source.
 *
 * @wire StatusOfSocialInsurance
 */
public enum StatusOfSocialInsurance implements CodeList {
    /** あり: yes. */
    APPLIES("01", "あり", "yes"),

    /** なし: no. */
    DOES_NOT_APPLY("02", "なし", "no");

    private final Entry entry;

    StatusOfSocialInsurance(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

package jp.shikaku.core.code;

/**
 * 後期高齢者医療の該当状況 (OQSCD024): Whether the medical care system for the late elderly applies.
 *
 * <p>Immutable and thread-safe. This list rests on one public source.
 *
 * @wire StatusOfElderlyMedicalCare
 */
public enum StatusOfElderlyMedicalCare implements CodeList {
    /** あり: yes. */
    APPLIES("01", "あり", "yes"),

    /** なし: no. */
    DOES_NOT_APPLY("02", "なし", "no");

    private final Entry entry;

    StatusOfElderlyMedicalCare(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

package jp.shikaku.core.code;

/**
 * 都道府県費の該当状況 (OQSCD025): Whether the prefecture bears the expenses.
 *
 * <p>Immutable and thread-safe. This list rests on one public source.
 *
 * @wire StatusOfPrefecturalExpenses
 */
public enum StatusOfPrefecturalExpenses implements CodeList {
    /** あり: yes. */
    APPLIES("01", "あり", "yes"),

    /** なし: no. */
    DOES_NOT_APPLY("02", "なし", "no");

    private final Entry entry;

    StatusOfPrefecturalExpenses(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

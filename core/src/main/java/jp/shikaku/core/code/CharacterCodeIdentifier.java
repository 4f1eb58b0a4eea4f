package jp.shikaku.core.code;

/**
 * 文字コード識別 (OQSCD005): The character set an answer says it is written in; a reader never decides by it alone.
 *
 * <p>Immutable and thread-safe. Public sources disagree: most give 0 and 1, one gives 1 and 2. The majority is taken (assumption).
 *
 * @wire CharacterCodeIdentifier
 */
public enum CharacterCodeIdentifier implements CodeList {
    /** UTF-8: UTF-8. */
    UTF_8("0", "UTF-8", "UTF-8"),

    /** Shift_JIS: Shift_JIS (CP932). */
    SHIFT_JIS("1", "Shift_JIS", "Shift_JIS (CP932)");

    private final Entry entry;

    CharacterCodeIdentifier(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

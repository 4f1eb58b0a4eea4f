package jp.shikaku.core.code;

/**
 * 社会保険状況の整合性フラグ (OQSCD022): Marks a social-insurance status that contradicts other data.
 *
 * <p>Immutable and thread-safe. This list rests on one public source.
 *
 * @wire ConsistencyFlag
 */
public enum ConsistencyFlag implements CodeList {
    /** 不整合あり: inconsistent. */
    INCONSISTENT("1", "不整合あり", "inconsistent");

    private final Entry entry;

    ConsistencyFlag(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

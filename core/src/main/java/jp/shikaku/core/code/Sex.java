package jp.shikaku.core.code;

/**
 * 性別 (OQSCD007): The sex on the front (Sex1) or, in words of its own, on the back (Sex2) of the card.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire Sex1
 * @wire Sex2
 */
public enum Sex implements CodeList {
    /** 男: male. */
    MALE("1", "男", "male"),

    /** 女: female. */
    FEMALE("2", "女", "female"),

    /** 未設定: not set. */
    NOT_SET("3", "未設定", "not set");

    private final Entry entry;

    Sex(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

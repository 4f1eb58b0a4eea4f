package jp.shikaku.core.code;

/**
 * 単独・併用別 (OQSCD020): Whether medical aid is used alone or beside another insurance.
 *
 * <p>Immutable and thread-safe. This list rests on one public source.
 *
 * @wire SingleOrCombinedUse
 */
public enum SingleOrCombinedUse implements CodeList {
    /** 単独: single. */
    SINGLE("01", "単独", "single"),

    /** 併用: combined. */
    COMBINED("02", "併用", "combined");

    private final Entry entry;

    SingleOrCombinedUse(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

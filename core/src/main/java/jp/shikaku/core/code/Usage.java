package jp.shikaku.core.code;

/**
 * 利用設定区分 (OQSCD037): whether a function is used. The names of its elements are inferred.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire UseFlag
 */
public enum Usage implements CodeList {
    /** 利用しない: not used. */
    NOT_USED("0", "利用しない", "not used"),

    /** 利用する: used. */
    USED("1", "利用する", "used");

    private final Entry entry;

    Usage(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

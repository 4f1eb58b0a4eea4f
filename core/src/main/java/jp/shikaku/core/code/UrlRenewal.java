package jp.shikaku.core.code;

/**
 * URL変更区分 (OQSCD035): whether a new access URL is made; the one before ends. The names of list and element are inferred from the values.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire UrlRenewal
 */
public enum UrlRenewal implements CodeList {
    /** 変更しない: keep. */
    KEEP("0", "変更しない", "keep"),

    /** 変更する: renew. */
    RENEW("1", "変更する", "renew");

    private final Entry entry;

    UrlRenewal(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

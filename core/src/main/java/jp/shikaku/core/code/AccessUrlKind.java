package jp.shikaku.core.code;

/**
 * URL取得区分 (OQSCD033): for which function an access URL is meant. The name of the element is inferred.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire UrlKind
 */
public enum AccessUrlKind implements CodeList {
    /** 訪問診療等: home-visit care. */
    HOME_VISIT("2", "訪問診療等", "home-visit care"),

    /** オンライン診療等: online care. */
    ONLINE("3", "オンライン診療等", "online care");

    private final Entry entry;

    AccessUrlKind(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

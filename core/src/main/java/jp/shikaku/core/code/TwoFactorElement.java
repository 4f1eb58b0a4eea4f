package jp.shikaku.core.code;

/**
 * 二要素認証要素区分 (OQSCD041): what a factor of the two-factor authentication rests on. The name of the element is a placeholder.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire TwoFactorElement
 */
public enum TwoFactorElement implements CodeList {
    /** 記憶: memory. */
    MEMORY("1", "記憶", "memory"),

    /** 生体情報: biometric. */
    BIOMETRIC("2", "生体情報", "biometric"),

    /** 物理媒体: object. */
    OBJECT("3", "物理媒体", "object");

    private final Entry entry;

    TwoFactorElement(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

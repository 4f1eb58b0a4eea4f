package jp.shikaku.core.code;

/**
 * 限度額適用認定証情報変更有無 (OQSCD014): Whether the limit certificate changed since the last inquiry. It occurs in bulk answers.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire LimitApplicationCertificateChanged
 */
public enum LimitCertificateChanged implements CodeList {
    /** 変更なし: no change. */
    UNCHANGED("0", "変更なし", "no change"),

    /** 変更あり または 判定不能: changed or undeterminable. */
    CHANGED_OR_UNDETERMINABLE("1", "変更あり または 判定不能", "changed or undeterminable");

    private final Entry entry;

    LimitCertificateChanged(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

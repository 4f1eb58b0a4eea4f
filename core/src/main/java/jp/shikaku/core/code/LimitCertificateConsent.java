package jp.shikaku.core.code;

/**
 * 限度額適用認定証提供同意フラグ (OQSCD001): Whether the patient agreed that the limit application certificate is passed on.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire LimitApplicationCertificateRelatedConsFlg
 */
public enum LimitCertificateConsent implements CodeList {
    /** 未同意: not consented. */
    NOT_CONSENTED("0", "未同意", "not consented"),

    /** 同意: consented. */
    CONSENTED("1", "同意", "consented");

    private final Entry entry;

    LimitCertificateConsent(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

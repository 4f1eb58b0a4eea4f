package jp.shikaku.core.code;

/**
 * 資格喪失事由 (OQSCD008): Why a qualification was lost.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire ReasonOfLoss
 */
public enum ReasonOfLoss implements CodeList {
    /** 死亡: death. */
    DEATH("01", "死亡", "death"),

    /** 生活保護受給開始: start of public assistance. */
    PUBLIC_ASSISTANCE_STARTED("02", "生活保護受給開始", "start of public assistance"),

    /** 医療保険等の資格取得: acquired another health insurance. */
    OTHER_INSURANCE_ACQUIRED("03", "医療保険等の資格取得", "acquired another health insurance"),

    /** その他: other. */
    OTHER("99", "その他", "other");

    private final Entry entry;

    ReasonOfLoss(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

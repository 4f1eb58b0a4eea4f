package jp.shikaku.core.code;

/**
 * 閲覧同意情報種別 (OQSCD036): a kind of information in the environment settings. The name of the element is inferred.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire ConsentInfoKind
 */
public enum ConsentInfoKind implements CodeList {
    /** 特定疾病療養受療証情報: specific diseases certificate. */
    SPECIFIC_DISEASES("TSR", "特定疾病療養受療証情報", "specific diseases certificate"),

    /** 特定健診情報: specific health checkups. */
    SPECIFIC_HEALTH_CHECKUPS("TKK", "特定健診情報", "specific health checkups"),

    /** 薬剤情報／薬剤・処方: drugs and prescriptions. */
    PHARMACISTS("YZK", "薬剤情報／薬剤・処方", "drugs and prescriptions"),

    /** 診療情報／診療・アレルギー・検査情報: diagnosis, allergies and tests. */
    DIAGNOSIS("SRJ", "診療情報／診療・アレルギー・検査情報", "diagnosis, allergies and tests"),

    /** 手術情報／手術・傷病名・感染症情報: operations, diseases and infections. */
    OPERATION("SHJ", "手術情報／手術・傷病名・感染症情報", "operations, diseases and infections");

    private final Entry entry;

    ConsentInfoKind(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

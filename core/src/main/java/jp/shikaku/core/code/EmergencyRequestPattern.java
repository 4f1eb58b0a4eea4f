package jp.shikaku.core.code;

/**
 * 情報要求パターン（救急時） (OQSCD040): what is to be viewed in an emergency. The name of the element is a placeholder.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire EmergencyRequestPattern
 */
public enum EmergencyRequestPattern implements CodeList {
    /** 救急用サマリー: emergency summary. */
    SUMMARY("1", "救急用サマリー", "emergency summary"),

    /** 救急用全量版: emergency full version. */
    FULL("2", "救急用全量版", "emergency full version"),

    /** 電子処方箋+救急用サマリー+救急用全量版: prescriptions, summary and full version. */
    PRESCRIPTIONS_SUMMARY_AND_FULL("3", "電子処方箋+救急用サマリー+救急用全量版", "prescriptions, summary and full version"),

    /** 現行通りの薬剤情報: drugs as before. */
    DRUGS("4", "現行通りの薬剤情報", "drugs as before"),

    /** 現行通りの診療／薬剤情報: treatment and drugs as before. */
    TREATMENT_AND_DRUGS("5", "現行通りの診療／薬剤情報", "treatment and drugs as before"),

    /** 現行通りの特定健診情報: specific health checkup as before. */
    SPECIFIC_HEALTH_CHECKUP("6", "現行通りの特定健診情報", "specific health checkup as before");

    private final Entry entry;

    EmergencyRequestPattern(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

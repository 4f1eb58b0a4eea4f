package jp.shikaku.core.code;

/**
 * 診療区分 (OQSCD028): the care setting in which information is looked at. That this list belongs to the element is inferred from equal
 * values.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire MedicalTreatmentFlag
 */
public enum MedicalTreatmentFlag implements CodeList {
    /** 外来: outpatient. */
    OUTPATIENT("1", "外来", "outpatient"),

    /** 訪問診療等: home visits. */
    HOME_VISIT("2", "訪問診療等", "home-visit care"),

    /** オンライン診療等: online care. */
    ONLINE("3", "オンライン診療等", "online care"),

    /** 救急時: emergency. */
    EMERGENCY("4", "救急時", "emergency");

    private final Entry entry;

    MedicalTreatmentFlag(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

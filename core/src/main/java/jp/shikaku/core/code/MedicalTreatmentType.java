package jp.shikaku.core.code;

/**
 * 診療別 (OQSCD019): The kind of treatment a medical-aid ticket covers.
 *
 * <p>Immutable and thread-safe. This list rests on one public source.
 *
 * @wire MedicalTreatmentType
 */
public enum MedicalTreatmentType implements CodeList {
    /** 入院: inpatient. */
    INPATIENT("01", "入院", "inpatient"),

    /** 入院外: outpatient. */
    OUTPATIENT("02", "入院外", "outpatient"),

    /** 歯科: dental. */
    DENTAL("03", "歯科", "dental"),

    /** 調剤: dispensing. */
    DISPENSING("04", "調剤", "dispensing"),

    /** 訪問看護: home-visit nursing. */
    HOME_VISIT_NURSING("05", "訪問看護", "home-visit nursing");

    private final Entry entry;

    MedicalTreatmentType(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

package jp.shikaku.core.code;

/**
 * 電子処方箋利用区分 (OQSCD038): which prescriptions an institution issues. The name of the element is inferred.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire ElectronicPrescriptionUse
 */
public enum ElectronicPrescriptionUse implements CodeList {
    /** 利用しない: not used. */
    NOT_USED("0", "利用しない", "not used"),

    /** 電子処方箋のみ: electronic only. */
    ELECTRONIC_ONLY("1", "電子処方箋のみ", "electronic only"),

    /** 電子処方箋+紙の処方箋併用: electronic and paper. */
    ELECTRONIC_AND_PAPER("2", "電子処方箋+紙の処方箋併用", "electronic and paper"),

    /** 紙の処方箋のみ: paper only. */
    PAPER_ONLY("3", "紙の処方箋のみ", "paper only");

    private final Entry entry;

    ElectronicPrescriptionUse(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

package jp.shikaku.core.code;

/**
 * 処方箋発行形態 (OQSCD017): The form of prescription the patient chose.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire PrescriptionIssueSelect
 */
public enum PrescriptionIssueSelect implements CodeList {
    /** 電子処方箋: electronic prescription. */
    ELECTRONIC("1", "電子処方箋", "electronic prescription"),

    /** 紙の処方箋: paper prescription. */
    PAPER("2", "紙の処方箋", "paper prescription");

    private final Entry entry;

    PrescriptionIssueSelect(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

package jp.shikaku.core.code;

/**
 * 処方箋発行形態選択タイミング (OQSCD039): when the patient chooses the form of the prescription. The name of the element is inferred.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire PrescriptionSelectTiming
 */
public enum PrescriptionSelectTiming implements CodeList {
    /** 資格確認時以外で確認する: not at the qualification check. */
    NOT_AT_CHECK("1", "資格確認時以外で確認する", "not at the qualification check"),

    /** 資格確認時に確認する: at the qualification check. */
    AT_CHECK("2", "資格確認時に確認する", "at the qualification check");

    private final Entry entry;

    PrescriptionSelectTiming(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

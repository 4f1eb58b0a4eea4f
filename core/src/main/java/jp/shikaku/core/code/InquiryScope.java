package jp.shikaku.core.code;

/**
 * 照会範囲: whether medical information is asked for with a qualification. Element and codes are placeholders: no public source shows how this choice is told.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire MedicalInformationFlag
 */
public enum InquiryScope implements CodeList {
    /** 資格情報のみ: qualification only. */
    QUALIFICATION_ONLY("0", "資格情報のみ", "qualification only"),

    /** 資格情報と医療情報: qualification and medical information. */
    WITH_MEDICAL_INFORMATION("1", "資格情報と医療情報", "qualification and medical information");

    private final Entry entry;

    InquiryScope(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

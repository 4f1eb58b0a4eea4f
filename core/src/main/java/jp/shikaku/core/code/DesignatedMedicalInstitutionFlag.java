package jp.shikaku.core.code;

/**
 * 指定医療機関確認フラグ (OQSCD026): Whether the asking institution is the designated one.
 *
 * <p>Immutable and thread-safe. This list rests on one public source.
 *
 * @wire DesignatedMedicalInstitutionFlag
 */
public enum DesignatedMedicalInstitutionFlag implements CodeList {
    /** 一致: matches. */
    MATCHES("0", "一致", "matches"),

    /** 不一致: does not match. */
    DOES_NOT_MATCH("1", "不一致", "does not match");

    private final Entry entry;

    DesignatedMedicalInstitutionFlag(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

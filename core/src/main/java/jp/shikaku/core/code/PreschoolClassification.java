package jp.shikaku.core.code;

/**
 * 未就学区分 (OQSCD015): Marks a child below school age.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire PreschoolClassification
 */
public enum PreschoolClassification implements CodeList {
    /** 未就学該当: preschool. */
    PRESCHOOL("1", "未就学該当", "preschool");

    private final Entry entry;

    PreschoolClassification(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

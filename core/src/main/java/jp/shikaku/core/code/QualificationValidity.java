package jp.shikaku.core.code;

/**
 * 資格有効性 (OQSCD006): Whether the qualification is valid on the confirmation date.
 *
 * <p>Immutable and thread-safe. {@link #SEVERAL_MATCH} is not used for medical aid, {@link #VALID_NOT_REGISTERED} only for medical aid.
 *
 * @wire QualificationValidity
 */
public enum QualificationValidity implements CodeList {
    /** 有効: valid. */
    VALID("1", "有効", "valid"),

    /** 無効: invalid. */
    INVALID("2", "無効", "invalid"),

    /** 無効（新しい資格あり）: invalid, a new qualification exists. */
    INVALID_NEW_QUALIFICATION("3", "無効（新しい資格あり）", "invalid, a new qualification exists"),

    /** 該当資格なし: no such qualification. */
    NO_QUALIFICATION("4", "該当資格なし", "no such qualification"),

    /** 複数該当: several match. */
    SEVERAL_MATCH("5", "複数該当", "several match"),

    /** 有効（未登録）: valid (not registered). */
    VALID_NOT_REGISTERED("6", "有効（未登録）", "valid (not registered)");

    private final Entry entry;

    QualificationValidity(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

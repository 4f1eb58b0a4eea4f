package jp.shikaku.core.code;

/**
 * 本人・家族の別 (OQSCD009): Whether the patient is the insured person or a family member.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire PersonalFamilyClassification
 */
public enum PersonalFamilyClassification implements CodeList {
    /** 本人: insured person. */
    INSURED_PERSON("1", "本人", "insured person"),

    /** 家族: family. */
    FAMILY("2", "家族", "family");

    private final Entry entry;

    PersonalFamilyClassification(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

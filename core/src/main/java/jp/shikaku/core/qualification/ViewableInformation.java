package jp.shikaku.core.qualification;

/** A kind of information whose viewing needs the patient's consent (閲覧同意). Immutable and thread-safe. */
public enum ViewableInformation {
    /** 特定健診情報: specific health checkups. */
    SPECIFIC_HEALTH_CHECKUPS("特定健診情報", "specific health checkups"),

    /** 薬剤情報: drugs; the elements on the wire begin with PharmacistsInfo. */
    PHARMACISTS("薬剤情報", "drugs"),

    /** 診療情報: diagnosis and treatment. */
    DIAGNOSIS("診療情報", "diagnosis and treatment"),

    /** 手術情報: operations. */
    OPERATION("手術情報", "operations");

    private final String japaneseName;
    private final String englishName;

    ViewableInformation(String japaneseName, String englishName) {
        this.japaneseName = japaneseName;
        this.englishName = englishName;
    }

    /**
     * Returns the official Japanese name.
     *
     * @return the name
     */
    public String japaneseName() {
        return japaneseName;
    }

    /**
     * Returns the English name.
     *
     * @return the name
     */
    public String englishName() {
        return englishName;
    }
}

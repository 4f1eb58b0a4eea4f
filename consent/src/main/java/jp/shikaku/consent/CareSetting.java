package jp.shikaku.consent;

/**
 * 診療の場面: where and how the patient is seen. Each setting has its own viewing period. Immutable and thread-safe.
 *
 * <p>The wire knows fewer of them (診療区分, OQSCD028): house calls and in-patients are asked for as home visits, the unusual flow as online
 * care.
 */
public enum CareSetting {
    /** 外来診療: at the desk, with the card reader. */
    OUTPATIENT("外来診療", "out-patient"),

    /** オンライン診療等: online consultation, and online medication guidance. */
    ONLINE("オンライン診療等", "online care"),

    /** 訪問診療等: planned visits at home, by institutions, pharmacies and nursing stations. */
    HOME_VISIT("訪問診療等", "home visit"),

    /** 往診: a house call on request; set up with the home visits, but under the rules of each visit. */
    HOUSE_CALL("往診", "house call"),

    /** 入院（居宅同意取得型を病床で利用）: an in-patient checked at the bedside with the home-visit function. */
    INPATIENT("入院", "in-patient"),

    /** 通常とは異なる動線の外来診療: such as a fever clinic or drive-through, done with the online function. */
    UNUSUAL("通常とは異なる動線", "unusual flow"),

    /** 救急時医療情報閲覧: an emergency. */
    EMERGENCY("救急", "emergency"),

    /** 災害時医療情報閲覧: a disaster, where the Ministry has opened the function for an area. */
    DISASTER("災害", "disaster");

    private final String japaneseName;
    private final String englishName;

    CareSetting(String japaneseName, String englishName) {
        this.japaneseName = japaneseName;
        this.englishName = englishName;
    }

    /**
     * Returns the Japanese name.
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

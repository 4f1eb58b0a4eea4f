package jp.shikaku.core;

/**
 * What kind of system a client serves, which decides where medical information may be held. Immutable and thread-safe.
 *
 * <p>Drugs, treatment and checkups must not remain in a receipt computer: a client of that role asks for none, and of an answer that may
 * carry some it hands over what it understands as qualification and keeps nothing else.
 */
public enum SystemRole {
    /** レセプトコンピュータ・医事会計システム: a receipt computer or billing system. It must not hold medical information. */
    RECEIPT_COMPUTER("レセプトコンピュータ", "receipt computer", false),

    /** 電子カルテ: electronic health records. */
    EHR("電子カルテ", "electronic health records", true),

    /** 調剤システム: a pharmacy system. */
    DISPENSING("調剤システム", "pharmacy system", true),

    /** 訪問看護・介護などの支援システム: a system that supports home-visit nursing and care. */
    CARE_SUPPORT("訪問看護等支援システム", "care support system", true);

    private final String japaneseName;
    private final String englishName;
    private final boolean mayHoldMedicalInformation;

    SystemRole(String japaneseName, String englishName, boolean mayHoldMedicalInformation) {
        this.japaneseName = japaneseName;
        this.englishName = englishName;
        this.mayHoldMedicalInformation = mayHoldMedicalInformation;
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

    /**
     * Whether medical information may be held there.
     *
     * @return false for a receipt computer
     */
    public boolean mayHoldMedicalInformation() {
        return mayHoldMedicalInformation;
    }
}

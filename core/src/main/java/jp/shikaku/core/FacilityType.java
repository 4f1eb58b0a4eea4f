package jp.shikaku.core;

/**
 * 施設の種別: the kind of institution a client works for. It decides which exchanges exist there. Immutable and thread-safe.
 *
 * <p>Which exchanges a kind has is concluded from the official guides (assumption): the interface specification, which would list them,
 * is not public.
 */
public enum FacilityType {
    /** 病院: hospital. */
    HOSPITAL("病院", true),
    /** 診療所: clinic. */
    CLINIC("診療所", true),
    /** 薬局: pharmacy. */
    PHARMACY("薬局", true),
    /** 指定訪問看護ステーション: home-nursing station. It has home visits and no online care. */
    NURSING_STATION("指定訪問看護ステーション", true),
    /** 歯科診療所: dental clinic. */
    DENTAL("歯科診療所", true),
    /**
     * 資格確認限定型: the eligibility-only type, such as 施術所, institutions that claim on paper, midwives and checkup bodies. It has no
     * medical information.
     */
    ELIGIBILITY_ONLY("資格確認限定型", false),
    /**
     * 職域診療所: occupational clinic. It need not claim online, so that continuous care cannot be seen in reviewed claims and a re-inquiry
     * is possible in its base window only.
     */
    OCCUPATIONAL_CLINIC("職域診療所", false);

    private final String japaneseName;
    private final boolean claimsOnline;

    FacilityType(String japaneseName, boolean claimsOnline) {
        this.japaneseName = japaneseName;
        this.claimsOnline = claimsOnline;
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
     * Whether it claims online (オンライン請求), so that continuous care shows in reviewed claims.
     *
     * @return whether it does
     */
    public boolean claimsOnline() {
        return claimsOnline;
    }
}

package jp.shikaku.core.code;

/**
 * 被保険者証区分 (OQSCD010): The kind of insured card or qualification.
 *
 * <p>Immutable and thread-safe. Where a name changed with the end of paper cards, both names are kept, divided by a slash.
 *
 * @wire InsuredCardClassification
 */
public enum InsuredCardClassification implements CodeList {
    /** 被保険者証（一般）／一般: insured card (general). */
    GENERAL("01", "被保険者証（一般）／一般", "insured card (general)"),

    /** 被保険者証（退職）: insured card (retired). */
    RETIRED("02", "被保険者証（退職）", "insured card (retired)"),

    /** 短期被保険者証（一般）: short-term insured card (general). */
    SHORT_TERM_GENERAL("03", "短期被保険者証（一般）", "short-term insured card (general)"),

    /** 短期被保険者証（退職）: short-term insured card (retired). */
    SHORT_TERM_RETIRED("04", "短期被保険者証（退職）", "short-term insured card (retired)"),

    /** 被保険者資格証明書／特別療養費支給対象者: qualification certificate; later: special medical expense recipient. */
    SPECIAL_MEDICAL_EXPENSE(
            "05", "被保険者資格証明書／特別療養費支給対象者", "qualification certificate; later: special medical expense recipient"),

    /** 特例退職被保険者証: special retired insured card. */
    SPECIAL_RETIRED("06", "特例退職被保険者証", "special retired insured card"),

    /** 自衛官診療証／自衛官: Self-Defense Forces. */
    SELF_DEFENSE_FORCES("07", "自衛官診療証／自衛官", "Self-Defense Forces"),

    /** 医療扶助: medical aid (public assistance). */
    MEDICAL_AID("A1", "医療扶助", "medical aid (public assistance)");

    private final Entry entry;

    InsuredCardClassification(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

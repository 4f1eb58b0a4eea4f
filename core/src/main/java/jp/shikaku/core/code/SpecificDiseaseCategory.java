package jp.shikaku.core.code;

/**
 * 特定疾病療養受療証認定疾病区分 (OQSCD013): The disease a specific-disease certificate is given for.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire SpecificDiseasesDiseaseCategory
 */
public enum SpecificDiseaseCategory implements CodeList {
    /** 人工透析を必要とする慢性腎不全: chronic renal failure needing dialysis. */
    DIALYSIS("1", "人工透析を必要とする慢性腎不全", "chronic renal failure needing dialysis"),

    /** 先天性血液凝固因子障害（第VIII因子、第IX因子）: congenital coagulation factor disorder (VIII, IX). */
    COAGULATION_FACTOR_DISORDER("2", "先天性血液凝固因子障害（第VIII因子、第IX因子）", "congenital coagulation factor disorder (VIII, IX)"),

    /** 血液凝固因子製剤の投与に起因するHIV感染症: HIV infection from coagulation factor products. */
    HIV_BY_COAGULATION_PRODUCTS("3", "血液凝固因子製剤の投与に起因するHIV感染症", "HIV infection from coagulation factor products");

    private final Entry entry;

    SpecificDiseaseCategory(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

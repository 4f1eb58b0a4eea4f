package jp.shikaku.core.code;

/**
 * 限度額適用認定証適用区分 (OQSCD012): The income class that sets the monthly limit. The field knows the classes by their codes, so the constants bear them.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire LimitApplicationCertificateClassificationFlag
 */
public enum LimitCertificateClassificationFlag implements CodeList {
    /** ア: category A (highest income, under 70). */
    A01("A01", "ア", "category A (highest income, under 70)"),

    /** イ: category I. */
    A02("A02", "イ", "category I"),

    /** ウ: category U. */
    A03("A03", "ウ", "category U"),

    /** エ: category E. */
    A04("A04", "エ", "category E"),

    /** オ: category O (tax-exempt). */
    A05("A05", "オ", "category O (tax-exempt)"),

    /** オ（境）: category O (borderline). */
    A06("A06", "オ（境）", "category O (borderline)"),

    /** 現役並みⅢ: active-income level III (70+). */
    B01("B01", "現役並みⅢ", "active-income level III (70+)"),

    /** 現役並みⅡ: active-income level II. */
    B02("B02", "現役並みⅡ", "active-income level II"),

    /** 現役並みⅠ: active-income level I. */
    B03("B03", "現役並みⅠ", "active-income level I"),

    /** 一般: general (70-74). */
    B04("B04", "一般", "general (70-74)"),

    /** 低所得Ⅱ: low income II. */
    B05("B05", "低所得Ⅱ", "low income II"),

    /** 低所得Ⅰ: low income I. */
    B06("B06", "低所得Ⅰ", "low income I"),

    /** 低所得Ⅰ（老福）: low income I (old-age welfare). */
    B07("B07", "低所得Ⅰ（老福）", "low income I (old-age welfare)"),

    /** 低所得Ⅰ（境）: low income I (borderline). */
    B08("B08", "低所得Ⅰ（境）", "low income I (borderline)"),

    /** 一般Ⅱ: general II (late elderly). */
    B09("B09", "一般Ⅱ", "general II (late elderly)"),

    /** 一般Ⅰ: general I (late elderly). */
    B10("B10", "一般Ⅰ", "general I (late elderly)");

    private final Entry entry;

    LimitCertificateClassificationFlag(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

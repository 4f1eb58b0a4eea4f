package jp.shikaku.core.code;

/**
 * 限度額適用認定証区分 (OQSCD011): The kind of limit application certificate.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire LimitApplicationCertificateClassification
 */
public enum LimitCertificateClassification implements CodeList {
    /** 限度額適用区分認定証: limit application certificate. */
    LIMIT_APPLICATION("01", "限度額適用区分認定証", "limit application certificate"),

    /** 限度額適用・標準負担額減額認定証: limit application and standard-burden reduction certificate. */
    LIMIT_APPLICATION_AND_STANDARD_BURDEN_REDUCTION(
            "02", "限度額適用・標準負担額減額認定証", "limit application and standard-burden reduction certificate"),

    /** 標準負担額減額認定証: standard-burden reduction certificate. */
    STANDARD_BURDEN_REDUCTION("03", "標準負担額減額認定証", "standard-burden reduction certificate");

    private final Entry entry;

    LimitCertificateClassification(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

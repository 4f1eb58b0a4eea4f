package jp.shikaku.core.code;

/**
 * 照会区分 (OQSCD002): How the qualification was asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire ReferenceClassification
 */
public enum ReferenceClassification implements CodeList {
    /** マイナンバーカード: My Number card. */
    MY_NUMBER_CARD("1", "マイナンバーカード", "My Number card"),

    /** 被保険者証情報: insured card information. */
    CARD_DATA("2", "被保険者証情報", "insured card information");

    private final Entry entry;

    ReferenceClassification(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

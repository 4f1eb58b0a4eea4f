package jp.shikaku.core.code;

/**
 * 同意区分 (OQSCD016): Whether the patient consented to the viewing of one kind of information. Only {@link #CONSENTED} opens it; an unknown code does not.
 *
 * <p>Immutable and thread-safe. {@link #EXPIRED} is written by the home-visit and online interfaces only and {@link #COULD_NOT_BE_OBTAINED} by the emergency interface only (one public source).
 *
 * @wire SpecificDiseasesCertificateRelatedConsFlg
 * @wire SpecificHealthCheckupsInfoConsFlg
 * @wire PharmacistsInfoConsFlg
 * @wire DiagnosisInfoConsFlg
 * @wire OperationInfoConsFlg
 */
public enum ConsentFlag implements CodeList {
    /** 同意なし: no consent. */
    NO_CONSENT("0", "同意なし", "no consent"),

    /** 同意あり: consented. */
    CONSENTED("1", "同意あり", "consented"),

    /** 同意有効期限切れ: consent expired. */
    EXPIRED("2", "同意有効期限切れ", "consent expired"),

    /** 同意取得困難: consent could not be obtained. */
    COULD_NOT_BE_OBTAINED("3", "同意取得困難", "consent could not be obtained");

    private final Entry entry;

    ConsentFlag(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}

package jp.shikaku.consent.fallback;

import java.time.LocalDate;

/**
 * What a patient shows. The dates are those between which there is such a document at all; what is printed on it counts besides. Immutable
 * and thread-safe.
 */
public enum PresentedDocument {
    /** マイナンバーカード: the card itself, though it cannot be read now. */
    MY_NUMBER_CARD("マイナンバーカード", "My Number card", LocalDate.MIN, LocalDate.MAX),

    /** スマートフォンのマイナ保険証: from 2025-09-19, where the equipment is there. */
    SMARTPHONE_CARD("スマートフォンのマイナ保険証", "card in a smartphone", LocalDate.of(2025, 9, 19), LocalDate.MAX),

    /** マイナポータルの資格情報画面、または保存したPDF: counts together with the card only. */
    PORTAL_SCREEN("マイナポータルの資格情報画面", "screen of the portal, or its saved PDF", LocalDate.MIN, LocalDate.MAX),

    /** 資格情報のお知らせ: counts together with the card only. */
    QUALIFICATION_NOTICE("資格情報のお知らせ", "notice of qualification", LocalDate.MIN, LocalDate.MAX),

    /** 資格確認書: from 2024-12-02, when cards were no longer issued. */
    QUALIFICATION_CERTIFICATE("資格確認書", "certificate of qualification", LocalDate.of(2024, 12, 2), LocalDate.MAX),

    /** 資格確認書（後期高齢者医療の暫定運用）: sent to all late elderly, until 2026-07-31. */
    LATE_ELDERLY_CERTIFICATE(
            "資格確認書（後期高齢者、暫定運用）",
            "certificate sent to all late elderly",
            LocalDate.of(2024, 12, 2),
            LocalDate.of(2026, 7, 31)),

    /** 健康保険証: until 2025-12-01 at the latest. */
    INSURED_CARD("健康保険証", "old insured card", LocalDate.MIN, LocalDate.of(2025, 12, 1));

    private final String japaneseName;
    private final String englishName;
    private final LocalDate first;
    private final LocalDate last;

    PresentedDocument(String japaneseName, String englishName, LocalDate first, LocalDate last) {
        this.japaneseName = japaneseName;
        this.englishName = englishName;
        this.first = first;
        this.last = last;
    }

    /**
     * Whether such a document can be valid on a day.
     *
     * @param day the day in Japan
     * @return whether it lies between the first and the last day, both included
     */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
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

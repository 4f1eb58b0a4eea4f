package jp.shikaku.consent.fallback;

import java.util.Locale;

/** One thing to do, in the order in which they are to be offered. Immutable and thread-safe. */
public enum FallbackStep {
    /** 別の方法で本人確認: PIN instead of the face, or the visual check by staff. */
    ANOTHER_WAY_AT_THE_READER(
            true,
            EvidenceKind.CHECK_RESULT,
            "暗証番号または目視確認モードで、もう一度確認してください。",
            "Check again with the PIN, or in the mode in which staff compare the face."),

    /** 資格確認のみ: an expired certificate can be used for the qualification only, not for viewing. */
    QUALIFICATION_ONLY(
            true,
            EvidenceKind.CHECK_RESULT,
            "カードで資格だけを確認してください。診療情報などは閲覧できません。更新を案内してください。",
            "Check the qualification alone with the card; nothing can be viewed. Ask the patient to renew the certificate."),

    /** マイナポータルの画面＋カード: the screen, or its saved PDF, together with the card. */
    PORTAL_SCREEN_WITH_CARD(
            true,
            EvidenceKind.NOTE_OF_CARD_AND_SCREEN,
            "マイナポータルの資格情報画面（保存したPDFを含む）とカードを確認してください。",
            "Look at the screen of the portal, or its saved PDF, together with the card."),

    /** 資格情報のお知らせ＋カード: the notice together with the card. */
    NOTICE_WITH_CARD(
            true,
            EvidenceKind.NOTE_OF_CARD_AND_NOTICE,
            "資格情報のお知らせとカードを一緒に確認してください。",
            "Look at the notice of qualification together with the card."),

    /** 資格確認書・有効な保険証: the document alone is enough. */
    DOCUMENT_ALONE(
            true,
            EvidenceKind.DOCUMENT_DATA,
            "資格確認書（または有効な保険証）の記載で確認してください。",
            "Go by the certificate of qualification, or by an old card that is still valid."),

    /** 再来: what was checked before, confirmed to be unchanged. */
    EARLIER_DATA(
            true,
            EvidenceKind.NOTE_OF_NO_CHANGE,
            "以前に確認した資格に変わりがないか、口頭で確認してください。",
            "Ask whether the qualification checked before is unchanged."),

    /** 被保険者資格申立書: a written declaration. */
    WRITTEN_DECLARATION(
            false,
            EvidenceKind.WRITTEN_DECLARATION,
            "被保険者資格申立書を書いてもらってください。",
            "Let the patient fill in the declaration of qualification (被保険者資格申立書)."),

    /** 不詳として請求: bill with the insurer unknown, as the office notes of 2023-07-19 and 2023-08-03 say. */
    BILL_AS_UNKNOWN(
            false,
            EvidenceKind.NOTE_OF_UNKNOWN_INSURER,
            "後日も資格がわからないときは、保険者を「不詳」として請求してください。",
            "If the qualification stays unknown, bill with the insurer as unknown (不詳).");

    private final boolean clear;
    private final EvidenceKind evidence;
    private final String japanese;
    private final String english;

    FallbackStep(boolean clear, EvidenceKind evidence, String japanese, String english) {
        this.clear = clear;
        this.evidence = evidence;
        this.japanese = japanese;
        this.english = english;
    }

    /**
     * Whether this step makes the qualification clear, so that the usual co-payment is asked for.
     *
     * @return false for the declaration and the unknown insurer
     */
    public boolean makesQualificationClear() {
        return clear;
    }

    /**
     * Returns what to keep.
     *
     * @return the evidence
     */
    public EvidenceKind evidence() {
        return evidence;
    }

    /**
     * Returns what to do, for a person.
     *
     * @param locale Japanese, or anything else for English
     * @return one sentence or two
     */
    public String sentence(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? japanese : english;
    }
}

package jp.shikaku.consent.fallback;

/** What to keep as evidence of how the qualification was checked. Immutable and thread-safe. */
public enum EvidenceKind {
    /** 資格確認の結果: the answer of the terminal. */
    CHECK_RESULT("資格確認の結果", "answer of the terminal"),
    /** カードと画面を確認した記録: a note that card and screen were seen. */
    NOTE_OF_CARD_AND_SCREEN("カードと画面を確認した記録", "note that card and screen were seen"),
    /** カードとお知らせを確認した記録: a note that card and notice were seen. */
    NOTE_OF_CARD_AND_NOTICE("カードとお知らせを確認した記録", "note that card and notice were seen"),
    /** 資格確認書・保険証の記載事項: what the document says. */
    DOCUMENT_DATA("書面の記載事項", "what the document says"),
    /** 変更がないことの聞き取り記録: a note that nothing has changed. */
    NOTE_OF_NO_CHANGE("変更がないことの聞き取り記録", "note that nothing has changed"),
    /** 被保険者資格申立書: the written declaration of the patient. */
    WRITTEN_DECLARATION("被保険者資格申立書", "written declaration of the patient"),
    /** 請求上の「不詳」の記録: a note of what was tried before the insurer was billed as unknown. */
    NOTE_OF_UNKNOWN_INSURER("不詳とした経緯の記録", "note of what was tried");

    private final String japaneseName;
    private final String englishName;

    EvidenceKind(String japaneseName, String englishName) {
        this.japaneseName = japaneseName;
        this.englishName = englishName;
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

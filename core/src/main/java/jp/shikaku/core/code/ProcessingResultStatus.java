package jp.shikaku.core.code;

/**
 * 処理結果状況 (OQSCD004): How the processing of one person ended.
 *
 * <p>Immutable and thread-safe.
 *
 * @wire ProcessingResultStatus
 */
public enum ProcessingResultStatus implements CodeList {
    /** 正常終了: normal end. */
    NORMAL("1", "正常終了", "normal end"),

    /** エラー: error. */
    ERROR("2", "エラー", "error");

    private final Entry entry;

    ProcessingResultStatus(String code, String japaneseName, String englishName) {
        this.entry = new Entry(code, japaneseName, englishName);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
